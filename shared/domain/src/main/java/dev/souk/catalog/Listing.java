package dev.souk.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Which products to list.
 *
 * @param category those of this category alone and not of those below it, which {@link Products#newest} and search know; empty
 *     for all
 * @param limit how many at the most
 * @param cursor where the page before ended; empty for the first
 */
public record Listing(Optional<CategoryId> category, Sort sort, int limit, Optional<String> cursor) {

    /** In which order. */
    public enum Sort {
        NEWEST,
        PRICE_ASCENDING,
        PRICE_DESCENDING
    }

    /** What was found. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param nextCursor empty on the last page
         */
        record Page(List<ProductSummary> products, Optional<String> nextCursor) implements Outcome {
            public Page {
                products = List.copyOf(products);
            }
        }

        /** The cursor is not one that this listing gave. */
        record CursorUnknown() implements Outcome {}
    }
}
