package dev.souk.testkit.catalog;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Categories in memory. */
public final class CategoriesInMemory implements Categories {
    private final AtomicReference<List<Category>> all = new AtomicReference<>(List.of());

    @Override
    public List<Category> all() {
        return all.get();
    }

    @Override
    public void replaceAll(List<Category> categories) {
        all.set(List.copyOf(categories));
    }
}
