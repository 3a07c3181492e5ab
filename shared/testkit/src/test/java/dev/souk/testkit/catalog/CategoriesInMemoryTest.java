package dev.souk.testkit.catalog;

import dev.souk.catalog.Categories;

class CategoriesInMemoryTest extends CategoriesContract {
    @Override
    protected Categories categories() {
        return new CategoriesInMemory();
    }
}
