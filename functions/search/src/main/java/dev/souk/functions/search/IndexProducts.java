package dev.souk.functions.search;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamBatchWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.search.IndexedProduct;
import dev.souk.search.ProductIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the index of products. A change says only which product it is; the index is given the product as it is now, so that
 * changes may come twice and out of order.
 */
@Named("IndexProducts")
@ApplicationScoped
public class IndexProducts extends StreamBatchWorker {
    private static final String PRODUCT = "PRODUCT#";
    /** The tree is not deeper; a loop in it, which nobody can make, would otherwise have no end. */
    private static final int DEEPEST = 10;

    private final Products products;
    private final Categories categories;
    private final ProductIndex index;

    @Inject
    IndexProducts(WorkerFrame frame, Products products, Categories categories, ProductIndex index) {
        super(frame);
        this.products = products;
        this.categories = categories;
        this.index = index;
    }

    @Override
    protected void handle(List<Change> changes) {
        var ids = ids(changes);
        if (ids.isEmpty()) {
            return;
        }
        var tree = categories.all().stream().collect(Collectors.toMap(Category::id, Function.identity()));
        var there = new ArrayList<IndexedProduct>();
        var gone = new ArrayList<ProductId>();
        for (var id : ids) {
            products.findLatest(id)
                    .ifPresentOrElse(
                            found -> there.add(new IndexedProduct(
                                    found, path(tree, found.product().content().category()))),
                            () -> gone.add(id));
        }
        index.update(there, gone);
    }

    private static Set<ProductId> ids(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> Optional.ofNullable(change.keys().get("pk")).stream())
                .map(key -> key.s())
                .filter(key -> key.startsWith(PRODUCT))
                .map(key -> new ProductId(key.substring(PRODUCT.length())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The topmost first. */
    private static List<Category> path(Map<CategoryId, Category> tree, CategoryId id) {
        var path = new ArrayList<Category>();
        var next = Optional.ofNullable(tree.get(id));
        while (next.isPresent() && path.size() < DEEPEST) {
            path.addFirst(next.get());
            next = next.get().parent().map(tree::get);
        }
        return path;
    }
}
