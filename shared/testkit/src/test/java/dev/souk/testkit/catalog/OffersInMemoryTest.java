package dev.souk.testkit.catalog;

import dev.souk.catalog.Products;
import dev.souk.pricing.Offers;

class OffersInMemoryTest extends OffersContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @Override
    protected Products products() {
        return catalog;
    }

    @Override
    protected Offers offers() {
        return catalog;
    }
}
