package dev.souk.insights;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.identity.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts looks at pages of products. Whose a product is says the catalogue and nobody else; it is remembered for some
 * minutes, so that most looks take no read. Safe to share between threads.
 */
public final class ViewCounting {
    /** Two hundred bytes each: what a function of little memory can bear. */
    private static final int MOST_REMEMBERED = 5_000;

    /** A title may change, and a product may leave the shop: until then it is counted as it was. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Products products;
    private final Views views;
    private final Clock clock;
    private final Map<ProductId, Goods> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ProductId, Goods> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Over a catalogue and the count of its views. */
    public ViewCounting(Products products, Views views, Clock clock) {
        this.products = products;
        this.views = views;
        this.clock = clock;
    }

    private record Goods(SellerId seller, String title, Instant until) {
        static Goods of(Product product, Instant now) {
            var content = product.content();
            return new Goods(content.seller().id(), content.title(), now.plus(REMEMBERED));
        }
    }

    /** Counts a look at each of these today. What shoppers do not see is left out: nobody can have looked at it. */
    public void count(Set<ProductId> shown) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (var id : shown) {
            goods(id, now)
                    .map(goods -> PageViews.once(goods.seller(), id, goods.title(), today))
                    .ifPresent(views::add);
        }
    }

    private synchronized Optional<Goods> goods(ProductId id, Instant now) {
        var known = Optional.ofNullable(remembered.get(id)).filter(goods -> now.isBefore(goods.until()));
        if (known.isEmpty()) {
            remembered.remove(id);
            // What is not there is not remembered: ids that somebody makes up would drive out those that exist.
            known = products.find(id).map(found -> Goods.of(found.product(), now));
            known.ifPresent(goods -> remembered.put(id, goods));
        }
        return known;
    }
}
