package dev.souk.sellers;

import dev.souk.identity.SellerId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A seller's views of their products, in the order in which they keep them.
 *
 * @param views at most {@link #MOST}; one of each name
 * @param version from 1; 0 where nothing was kept yet
 */
public record ProductViews(SellerId seller, List<ProductView> views, long version) {
    /** More than this would be a list to search in its turn. */
    public static final int MOST = 20;

    public ProductViews {
        views = List.copyOf(views);
        if (views.size() > MOST || repeated(views).isPresent()) {
            throw new IllegalArgumentException("No views that can be kept: " + views);
        }
    }

    /** Of who has kept nothing yet. */
    public static ProductViews none(SellerId seller) {
        return new ProductViews(seller, List.of(), 0);
    }

    /** The next version, with these instead. */
    public ProductViews changedTo(List<ProductView> wanted) {
        return new ProductViews(seller, wanted, version + 1);
    }

    /** The first place at which a name stands that was there before; empty where each is there once. */
    public static OptionalInt repeated(List<ProductView> views) {
        var names = new HashSet<String>();
        return IntStream.range(0, views.size())
                .filter(place -> !names.add(views.get(place).folded()))
                .findFirst();
    }
}
