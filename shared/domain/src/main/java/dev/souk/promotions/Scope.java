package dev.souk.promotions;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import java.util.Set;

/**
 * Which goods a promotion is about: those that all three name. An empty set leaves the choice open.
 *
 * @param categories the product's own category counts, not those above it
 */
public record Scope(Set<ProductId> products, Set<CategoryId> categories, Set<SellerId> sellers) {
    /** All goods. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
        sellers = Set.copyOf(sellers);
    }

    boolean covers(Goods goods) {
        return opens(products, goods.product())
                && opens(categories, goods.category())
                && opens(sellers, goods.seller());
    }

    private static <T> boolean opens(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }
}
