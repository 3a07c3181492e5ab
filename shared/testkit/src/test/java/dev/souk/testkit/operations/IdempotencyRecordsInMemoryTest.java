package dev.souk.testkit.operations;

import dev.souk.idempotency.IdempotencyRecords;
import java.time.Clock;

class IdempotencyRecordsInMemoryTest extends IdempotencyRecordsContract {
    @Override
    protected IdempotencyRecords records(Clock clock) {
        return new IdempotencyRecordsInMemory(clock);
    }
}
