package dev.souk.storage.operations;

import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.operations.IdempotencyRecordsContract;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoIdempotencyRecordsIT extends IdempotencyRecordsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected IdempotencyRecords records(Clock clock) {
        return OperationsStorage.idempotencyRecords(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock);
    }
}
