package dev.souk.insights;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Views in memory, held to the same contract test as those in DynamoDB. Safe to share between threads. */
public final class InMemoryViews implements Views {
    private final Map<Place, PageViews> kept = new LinkedHashMap<>();

    private record Place(SellerId seller, YearMonth month, ProductId product) {}

    @Override
    public synchronized void add(PageViews views) {
        views.times().forEach((day, times) -> {
            var one = new PageViews(views.seller(), views.product(), views.title(), new TreeMap<>(Map.of(day, times)));
            kept.merge(new Place(views.seller(), YearMonth.from(day), views.product()), one, InMemoryViews::together);
        });
    }

    private static PageViews together(PageViews before, PageViews more) {
        var times = new TreeMap<>(before.times());
        more.times().forEach((day, count) -> times.merge(day, count, Integer::sum));
        return new PageViews(more.seller(), more.product(), more.title(), times);
    }

    @Override
    public synchronized Stream<PageViews> of(SellerId seller, Days days) {
        return kept.values().stream()
                .filter(views -> views.seller().equals(seller))
                .map(views ->
                        new PageViews(views.seller(), views.product(), views.title(), within(views.times(), days)))
                .filter(views -> !views.times().isEmpty())
                .toList()
                .stream();
    }

    private static SortedMap<LocalDate, Integer> within(SortedMap<LocalDate, Integer> times, Days days) {
        return new TreeMap<>(times.subMap(days.first(), days.last().plusDays(1)));
    }
}
