package dev.souk.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who changed which product when, and what. Kept for good. */
public interface ProductHistory {
    /**
     * One page.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<ProductChange> changes, Optional<String> next) {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /** Notes these changes. The same again, in whatever order, is noted once. */
    void note(Collection<ProductChange> changes);

    /**
     * A product's changes, the latest first. May lag behind by seconds.
     *
     * @param cursor the {@code next} of the page before
     * @return empty where the cursor is none of this list
     */
    Optional<Page> of(ProductId product, int limit, Optional<String> cursor);
}
