package dev.souk.storage.history;

import dev.souk.catalog.StockLedger;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.StockLedgerContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoStockLedgerIT extends StockLedgerContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final DynamoStockLedger ledger = new DynamoStockLedger(DYNAMO.client(), DYNAMO.settings());

    @Override
    protected StockLedger ledger() {
        return ledger;
    }
}
