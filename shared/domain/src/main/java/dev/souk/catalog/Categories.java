package dev.souk.catalog;

import java.util.List;

/** The category tree. */
public interface Categories {
    /** All categories, parents before their children, siblings in the order that the shop shows. */
    List<Category> all();

    /**
     * Puts these categories in the place of all that were there. Repeating it changes nothing; a reader meanwhile may see
     * some of both.
     *
     * @param categories parents before their children, at most 1000
     */
    void replaceAll(List<Category> categories);
}
