package dev.souk.testkit.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.StockLedger;
import dev.souk.catalog.StockMovement;
import dev.souk.catalog.VariantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger in memory. */
public final class StockLedgerInMemory implements StockLedger {
    private final Map<String, StockMovement> movements = new LinkedHashMap<>();

    @Override
    public void note(Collection<StockMovement> more) {
        more.forEach(one -> movements.put(one.product() + " " + one.variant() + " " + one.id(), one));
    }

    @Override
    public Optional<Page> of(ProductId product, VariantId variant, int limit, Optional<String> cursor) {
        var all = movements.values().stream()
                .filter(one -> one.product().equals(product) && one.variant().equals(variant))
                .sorted(Comparator.comparing(StockMovement::id).reversed())
                .toList();
        List<String> places = all.stream()
                .map(one -> product + "-" + variant + "-before-" + one.id())
                .toList();
        return Places.page(places, limit, cursor)
                .map(place -> new Page(all.subList(place.start(), place.end()), place.next()));
    }
}
