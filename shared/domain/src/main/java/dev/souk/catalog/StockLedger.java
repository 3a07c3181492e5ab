package dev.souk.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All movements of all stock. They add up to it, variant by variant, and are kept for good. */
public interface StockLedger {
    /**
     * One page.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<StockMovement> movements, Optional<String> next) {
        public Page {
            movements = List.copyOf(movements);
        }
    }

    /** Notes these movements. The same again, in whatever order, is noted once. */
    void note(Collection<StockMovement> movements);

    /**
     * A variant's movements, the latest first. May lag behind by seconds.
     *
     * @param cursor the {@code next} of the page before
     * @return empty where the cursor is none of this list
     */
    Optional<Page> of(ProductId product, VariantId variant, int limit, Optional<String> cursor);
}
