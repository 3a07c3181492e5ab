package dev.souk.testkit.catalog;

import dev.souk.catalog.Products;
import dev.souk.catalog.StockCorrections;

class StockCorrectionsInMemoryTest extends StockCorrectionsContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @Override
    protected StockCorrections corrections() {
        return catalog;
    }

    @Override
    protected Products products() {
        return catalog;
    }
}
