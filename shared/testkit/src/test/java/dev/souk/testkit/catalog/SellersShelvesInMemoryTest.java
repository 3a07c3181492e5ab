package dev.souk.testkit.catalog;

import dev.souk.catalog.Products;
import dev.souk.catalog.SellersShelves;

class SellersShelvesInMemoryTest extends SellersShelvesContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @Override
    protected Products products() {
        return catalog;
    }

    @Override
    protected SellersShelves shelves() {
        return catalog;
    }
}
