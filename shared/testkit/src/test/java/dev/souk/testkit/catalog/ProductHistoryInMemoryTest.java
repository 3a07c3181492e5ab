package dev.souk.testkit.catalog;

import dev.souk.catalog.ProductHistory;

class ProductHistoryInMemoryTest extends ProductHistoryContract {
    private final ProductHistoryInMemory history = new ProductHistoryInMemory();

    @Override
    protected ProductHistory history() {
        return history;
    }
}
