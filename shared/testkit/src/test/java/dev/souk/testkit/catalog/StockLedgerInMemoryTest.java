package dev.souk.testkit.catalog;

import dev.souk.catalog.StockLedger;

class StockLedgerInMemoryTest extends StockLedgerContract {
    private final StockLedgerInMemory ledger = new StockLedgerInMemory();

    @Override
    protected StockLedger ledger() {
        return ledger;
    }
}
