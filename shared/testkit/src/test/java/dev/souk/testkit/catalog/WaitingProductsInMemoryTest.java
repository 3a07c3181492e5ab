package dev.souk.testkit.catalog;

import dev.souk.catalog.Products;
import dev.souk.catalog.WaitingProducts;

class WaitingProductsInMemoryTest extends WaitingProductsContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @Override
    protected Products products() {
        return catalog;
    }

    @Override
    protected WaitingProducts waiting() {
        return catalog;
    }
}
