package dev.souk.insights;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often the page of a product was looked at.
 *
 * @param seller whose it is, as the catalogue says
 * @param title as it was called when it was looked at last
 * @param times by day, in UTC; days without a look are left out
 */
public record PageViews(SellerId seller, ProductId product, String title, SortedMap<LocalDate, Integer> times) {
    public PageViews {
        times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
        if (times.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("A day without a look is left out: " + times);
        }
    }

    /** A look at it, on that day. */
    public static PageViews once(SellerId seller, ProductId product, String title, LocalDate day) {
        return new PageViews(seller, product, title, new TreeMap<>(Map.of(day, 1)));
    }

    /** On all its days together. */
    public int total() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }
}
