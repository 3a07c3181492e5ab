package dev.souk.testkit.catalog;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryTree;
import java.util.List;

/** Categories in memory. */
public final class CategoriesInMemory implements Categories {
    private CategoryTree there = CategoryTree.NONE;

    @Override
    public synchronized CategoryTree find() {
        return there;
    }

    @Override
    public CategoryTree findLatest() {
        return find();
    }

    @Override
    public synchronized boolean save(CategoryTree tree) {
        if (there.version() != tree.version() - 1) {
            return false;
        }
        there = tree;
        return true;
    }

    /** Saves these instead of what is there. */
    public synchronized void replaceAll(List<Category> categories) {
        there = there.changedTo(categories);
    }
}
