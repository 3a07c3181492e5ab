package dev.souk.pages;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import java.util.Optional;
import java.util.Set;

/** Hands on which pages have to be looked at, from who follows the catalogue to who makes pages. */
public interface PageChanges {
    /**
     * What changed.
     *
     * @param aisles categories that changed themselves
     * @param lists categories in whose lists something did
     */
    record Told(Set<ProductId> products, Set<CategoryId> aisles, Set<CategoryId> lists) {
        public Told {
            products = Set.copyOf(products);
            aisles = Set.copyOf(aisles);
            lists = Set.copyOf(lists);
        }

        /** Whether there is nothing to be told. */
        public boolean isEmpty() {
            return products.isEmpty() && aisles.isEmpty() && lists.isEmpty();
        }
    }

    /**
     * Hands it on: once this returns it is told at least once, perhaps twice and out of order.
     *
     * @param name of this batch; one that is handed on again has the same
     */
    void tell(String name, Told told);

    /** What an object tells; empty where it is gone. */
    Optional<Told> read(String key);
}
