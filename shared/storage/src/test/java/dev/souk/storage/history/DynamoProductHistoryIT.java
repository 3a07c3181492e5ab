package dev.souk.storage.history;

import dev.souk.catalog.ProductHistory;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.ProductHistoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoProductHistoryIT extends ProductHistoryContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final DynamoProductHistory history = new DynamoProductHistory(DYNAMO.client(), DYNAMO.settings());

    @Override
    protected ProductHistory history() {
        return history;
    }
}
