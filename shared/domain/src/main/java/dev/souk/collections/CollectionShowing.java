package dev.souk.collections;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.collections.ProductCollection.Contents;
import dev.souk.search.ShownProducts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills collections with what shoppers see of it. Both, what was chosen and what a rule brings, come out of the index that search
 * looks into: so a home of twelve rows reads as much of the tables as one of a single row.
 */
public final class CollectionShowing {
    /** Of what a rule brings; who wants more goes where all of it is. */
    static final int FIRST = 12;

    private final SavedCollections saved;
    private final ShownProducts shown;

    /** Over what administrators want, and what there is. */
    public CollectionShowing(SavedCollections saved, ShownProducts shown) {
        this.saved = saved;
        this.shown = shown;
    }

    /** Those in which something is left to be seen. */
    public List<ShownCollection> all() {
        var home = saved.read();
        var chosen = chosen(home);
        return home.collections().stream()
                .map(collection -> new ShownCollection(collection, products(collection.contents(), chosen)))
                .filter(collection -> !collection.products().isEmpty())
                .toList();
    }

    /** What shoppers see of the products that were chosen. */
    public Map<ProductId, ProductSummary> chosen(HomeCollections home) {
        var ids = home.chosen();
        return ids.isEmpty() ? Map.of() : shown.among(ids);
    }

    private List<ProductSummary> products(Contents contents, Map<ProductId, ProductSummary> chosen) {
        return switch (contents) {
            case Contents.Chosen(var ids) ->
                ids.stream()
                        .map(chosen::get)
                        .flatMap(summary -> Optional.ofNullable(summary).stream())
                        .toList();
            case Contents.Rule(var category, var sort) -> shown.first(category, sort, FIRST);
        };
    }
}
