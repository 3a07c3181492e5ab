package dev.souk.catalog;

import dev.souk.identity.SellerId;
import java.util.List;
import java.util.Optional;

/** The products of each seller, sold out or not, with their stock. */
@FunctionalInterface
public interface SellersShelves {
    /**
     * One page of a seller's products.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<ShelvedProduct> products, Optional<String> next) {
        public Page {
            products = List.copyOf(products);
        }
    }

    /**
     * Those of a seller's products that a filter lets through, the newest first; may lag behind a little. A page may hold
     * fewer than were asked for, or none, and yet have a next one: the search for few among many takes several calls.
     *
     * @param cursor the {@code next} of the page before
     * @return empty where the cursor is none of this seller's
     */
    Optional<Page> of(SellerId seller, ShelfFilter filter, int limit, Optional<String> cursor);
}
