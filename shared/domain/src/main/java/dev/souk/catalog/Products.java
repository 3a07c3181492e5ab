package dev.souk.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All products, those that shoppers do not see too, with their stock. */
public interface Products {
    /** A product that shoppers see, for looking at: what was written in the last second may be missing. */
    default Optional<ShelvedProduct> find(ProductId id) {
        return findOwn(id).filter(ShelvedProduct::shown);
    }

    /** The same for those to whom it is their own, whether or not shoppers see it. */
    Optional<ShelvedProduct> findOwn(ProductId id);

    /** A product for deciding, whether or not shoppers see it: with everything that was written before the call. */
    Optional<ShelvedProduct> findLatest(ProductId id);

    /** One page of the products that shoppers see. Those that come or go between two pages may be missed or seen twice. */
    Listing.Outcome list(Listing listing);

    /**
     * The newest that shoppers see in any of these categories, the newest first: what was written in the last second may be missing.
     *
     * @param limit how many at the most
     */
    List<ProductSummary> newest(Collection<CategoryId> categories, int limit);

    /**
     * Writes a change, all of it or nothing.
     *
     * @return whether it was written; if not, the product or its stock is no longer what the change started from
     */
    boolean save(Change change);

    /**
     * What is to be written.
     *
     * @param by who wants it, for the history: it goes with the product, so that no change is without
     * @param product its version is one more than the one that is there, or 1 where there is none; the version is what
     *     makes a change that is sent twice count once
     * @param stock new counts, {@link #MOST_COUNTS} at most; a drop is written only if so many pieces are there
     * @param withdrawn variants that the product no longer has, whose stock goes
     */
    record Change(ChangedBy by, Product product, List<StockChange> stock, Set<VariantId> withdrawn) {
        /** With the product they are what one transaction of DynamoDB takes. */
        public static final int MOST_COUNTS = 99;

        public Change {
            stock = List.copyOf(stock);
            withdrawn = Set.copyOf(withdrawn);
            if (stock.size() > MOST_COUNTS) {
                throw new IllegalArgumentException("A change counts " + MOST_COUNTS + " variants at most");
            }
        }

        /** The product alone. */
        public static Change of(ChangedBy by, Product product) {
            return new Change(by, product, List.of(), Set.of());
        }
    }
}
