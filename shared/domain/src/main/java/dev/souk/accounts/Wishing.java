package dev.souk.accounts;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.MemberId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts products on wishlists: {@value #MOST} at the most. Who adds several at one moment may pass that by as many; nothing is
 * lost by it, and the next one is refused.
 */
public final class Wishing {
    public static final int MOST = 200;

    private final Wishlists wishlists;
    private final Products products;
    private final Clock clock;

    /** Wishing for these products. */
    public Wishing(Wishlists wishlists, Products products, Clock clock) {
        this.wishlists = wishlists;
        this.products = products;
        this.clock = clock;
    }

    /** What came of a wish. */
    public enum Outcome {
        /** The product is on the list. */
        LISTED,
        /** There is no room for another one. */
        FULL,
        /** The shop has no such product. */
        UNKNOWN
    }

    /**
     * Puts a product on the member's list. One that is there stays as it is, be it in the shop or not.
     *
     * @param as what becomes of the wish as of now before it is kept
     */
    public Outcome add(MemberId member, ProductId product, UnaryOperator<Wish> as) {
        var there = wishlists.of(member);
        if (there.stream().anyMatch(wish -> wish.product().equals(product))) {
            return Outcome.LISTED;
        }
        if (there.size() >= MOST) {
            return Outcome.FULL;
        }
        Optional<Wish> wish =
                products.find(product).map(ShelvedProduct::product).map(found -> Wish.of(found, clock.instant()));
        if (wish.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        wishlists.add(member, as.apply(wish.get()));
        return Outcome.LISTED;
    }
}
