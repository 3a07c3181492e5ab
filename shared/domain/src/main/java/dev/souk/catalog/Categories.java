package dev.souk.catalog;

import java.util.List;

/** The category tree. */
public interface Categories {
    /**
     * All categories for looking at, parents before their children, siblings in the order that the shop shows. Always those of
     * one tree; what was saved in the last second may be missing.
     */
    default List<Category> all() {
        return find().categories();
    }

    /** The tree for looking at: what was saved in the last second may be missing. {@link CategoryTree#NONE} where none was. */
    CategoryTree find();

    /** The tree for deciding: with everything that was saved before the call. {@link CategoryTree#NONE} where nothing was. */
    CategoryTree findLatest();

    /**
     * Keeps it in the place of the version before, all of it or nothing.
     *
     * @return whether it was kept; if not, another one was meanwhile
     */
    boolean save(CategoryTree tree);
}
