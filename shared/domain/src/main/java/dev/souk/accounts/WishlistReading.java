package dev.souk.accounts;

import dev.souk.catalog.Products;
import dev.souk.identity.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads wishlists by the page, each wish with its product of now: that is a read for each product of the page. */
public final class WishlistReading {
    private final Wishlists wishlists;
    private final Products products;

    /** Reading these lists of these products. */
    public WishlistReading(Wishlists wishlists, Products products) {
        this.wishlists = wishlists;
        this.products = products;
    }

    /**
     * A page of a list.
     *
     * @param count how many wishes are on the list in all
     * @param next the cursor of the next page, where there is one
     */
    public record Page(List<Wished> wishes, int count, Optional<String> next) {
        public Page {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * A page of the member's list, what came last first. What comes or goes between two pages moves none of the others.
     *
     * @param cursor the {@code next} of the page before
     * @return empty where the cursor is none
     */
    public Optional<Page> page(MemberId member, int limit, Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return Optional.of(page(member, limit, _ -> true));
        }
        return WishPlace.of(cursor.get())
                .map(last -> page(member, limit, wish -> WishPlace.of(wish).compareTo(last) > 0));
    }

    private Page page(MemberId member, int limit, Predicate<Wish> later) {
        var all = all(member);
        var left = all.stream().filter(later).toList();
        var shown = left.stream().limit(limit).toList();
        return new Page(
                shown.stream()
                        .map(wish -> new Wished(wish, products.find(wish.product())))
                        .toList(),
                all.size(),
                shown.size() < left.size()
                        ? Optional.of(WishPlace.of(shown.getLast()).cursor())
                        : Optional.empty());
    }

    private List<Wish> all(MemberId member) {
        return wishlists.of(member).stream()
                .sorted(Comparator.comparing(WishPlace::of))
                .toList();
    }
}
