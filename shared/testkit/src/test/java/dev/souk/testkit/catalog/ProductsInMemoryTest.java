package dev.souk.testkit.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.VariantId;

class ProductsInMemoryTest extends ProductsContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @Override
    protected Products products() {
        return catalog;
    }

    @Override
    protected void sell(ProductId product, VariantId variant, long pieces) {
        catalog.sell(product, variant, pieces);
    }
}
