package dev.souk.functions.search;

import dev.souk.catalog.ProductId;
import dev.souk.search.IndexedProduct;
import dev.souk.search.ProductIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** An index that knows nothing of products but that they are there, and keeps what it was told. */
final class KnownProducts implements ProductIndex {
    private final SortedSet<ProductId> ids = new TreeSet<>(Comparator.comparing(ProductId::value));
    private final List<IndexedProduct> told = new ArrayList<>();
    private final List<ProductId> gone = new ArrayList<>();
    private int calls;
    private boolean crowded;

    SortedSet<ProductId> ids() {
        return ids;
    }

    /** All that was told, in its order. */
    List<IndexedProduct> told() {
        return told;
    }

    /** All that was said to be gone, in its order. */
    List<ProductId> gone() {
        return gone;
    }

    /** How often it was changed. */
    int calls() {
        return calls;
    }

    /** From now on others keep changing it. */
    void crowd() {
        crowded = true;
    }

    /** From now on they do not any more. */
    void leave() {
        crowded = false;
    }

    void knows(ProductId id) {
        ids.add(id);
    }

    @Override
    public void update(Supplier<Told> asked) {
        if (crowded) {
            throw new IllegalStateException("Others kept changing the index of products");
        }
        calls++;
        var now = asked.get();
        told.addAll(now.products());
        gone.addAll(now.gone());
        now.products().forEach(product -> ids.add(product.shelved().product().id()));
        ids.removeAll(now.gone());
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
