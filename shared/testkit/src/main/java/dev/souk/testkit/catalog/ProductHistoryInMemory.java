package dev.souk.testkit.catalog;

import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductHistory;
import dev.souk.catalog.ProductId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A history in memory. */
public final class ProductHistoryInMemory implements ProductHistory {
    private final Map<String, ProductChange> changes = new LinkedHashMap<>();

    @Override
    public void note(Collection<ProductChange> more) {
        more.forEach(change -> changes.put(change.product() + " " + change.version(), change));
    }

    @Override
    public Optional<Page> of(ProductId product, int limit, Optional<String> cursor) {
        var all = changes.values().stream()
                .filter(change -> change.product().equals(product))
                .sorted(Comparator.comparingLong(ProductChange::version).reversed())
                .toList();
        List<String> places = all.stream()
                .map(change -> product + "-before-" + change.version())
                .toList();
        return Places.page(places, limit, cursor)
                .map(place -> new Page(all.subList(place.start(), place.end()), place.next()));
    }
}
