package dev.souk.storage.operations;

import dev.souk.limits.CallBuckets;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.operations.CallBucketsContract;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoCallBucketsIT extends CallBucketsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected CallBuckets buckets(Clock clock) {
        return OperationsStorage.callBuckets(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock);
    }
}
