package dev.souk.functions.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.collections.CollectionShowing;
import dev.souk.collections.ProductCollection;
import dev.souk.collections.ProductCollection.Contents;
import dev.souk.search.ShownProducts;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.collections.SavedCollectionsInMemory;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop whose home shows collections of mugs. */
final class Window implements ShownProducts {
    final SavedCollectionsInMemory saved = new SavedCollectionsInMemory();
    final CollectionShowing showing = new CollectionShowing(saved, this);
    private final Map<ProductId, ProductSummary> shown = new LinkedHashMap<>();
    private int asked;

    /** Shoppers see a mug of this id, the newest of all. */
    void shows(String id) {
        var summary = ProductSummary.of(SampleProducts.product(id, SampleProducts.mug(), FixedClock.START));
        shown.put(summary.id(), summary);
    }

    /** Shoppers do not see it any more. */
    void hides(String id) {
        shown.remove(new ProductId(id));
    }

    /** How often the index was looked into. */
    int asked() {
        return asked;
    }

    void saves(ProductCollection... collections) {
        saved.save(saved.read().changedTo(Arrays.asList(collections)));
    }

    static ProductCollection chosen(String title, String... ids) {
        return new ProductCollection(
                title,
                Optional.of("Chosen with care."),
                new Contents.Chosen(Arrays.stream(ids).map(ProductId::new).toList()));
    }

    static ProductCollection rule(String title, Optional<String> category, Sort sort) {
        return new ProductCollection(title, Optional.empty(), new Contents.Rule(category.map(CategoryId::new), sort));
    }

    @Override
    public Map<ProductId, ProductSummary> among(Collection<ProductId> ids) {
        asked++;
        var found = new LinkedHashMap<>(shown);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<ProductSummary> first(Optional<CategoryId> category, Sort sort, int limit) {
        asked++;
        return category.filter(id -> !id.value().equals("kitchen")).isPresent()
                ? List.of()
                : shown.values().stream().toList().reversed().stream()
                        .limit(limit)
                        .toList();
    }
}
