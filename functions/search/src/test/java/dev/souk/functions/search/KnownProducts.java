package dev.souk.functions.search;

import dev.souk.catalog.ProductId;
import dev.souk.search.IndexedProduct;
import dev.souk.search.ProductIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** An index that knows nothing of products but that they are there. */
final class KnownProducts implements ProductIndex {
    private final SortedSet<ProductId> ids = new TreeSet<>(Comparator.comparing(ProductId::value));

    SortedSet<ProductId> ids() {
        return ids;
    }

    void knows(ProductId id) {
        ids.add(id);
    }

    @Override
    public void update(Collection<IndexedProduct> products, Collection<ProductId> gone) {
        products.forEach(product -> ids.add(product.shelved().product().id()));
        ids.removeAll(gone);
    }

    @Override
    public List<ProductId> known(Optional<ProductId> after, int limit) {
        return ids.stream()
                .filter(id ->
                        after.isEmpty() || id.value().compareTo(after.get().value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void clear() {
        ids.clear();
    }
}
