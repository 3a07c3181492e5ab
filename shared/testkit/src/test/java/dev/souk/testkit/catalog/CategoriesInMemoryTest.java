package dev.souk.testkit.catalog;

import dev.souk.catalog.Categories;

class CategoriesInMemoryTest extends CategoriesContract {
    private final CategoriesInMemory categories = new CategoriesInMemory();

    @Override
    protected Categories categories() {
        return categories;
    }
}
