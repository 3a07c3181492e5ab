package dev.souk.functions.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.pages.PageChanges;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamBatchWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.search.IndexKeeping;
import dev.souk.storage.catalog.ProductImages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the index of products, and hands on which pages have to be made anew: the stream bears no third reader. A change says
 * only which product it is; the index is given the product as it is now, so that changes may come twice and out of order.
 */
@Named("IndexProducts")
@ApplicationScoped
public class IndexProducts extends StreamBatchWorker {
    private final IndexKeeping keeping;
    private final PageChanges pages;

    @Inject
    IndexProducts(WorkerFrame frame, IndexKeeping keeping, PageChanges pages) {
        super(frame);
        this.keeping = keeping;
        this.pages = pages;
    }

    @Override
    protected void handle(List<Change> changes) {
        var products = products(changes);
        var told = new PageChanges.Told(products, aisles(changes), lists(changes));
        if (!told.isEmpty()) {
            // First: whatever keeps the index from being written keeps no page from it.
            pages.tell(changes.getFirst().sequenceNumber() + "-" + changes.size(), told);
        }
        keeping.refresh(products);
    }

    private static Set<ProductId> products(List<Change> changes) {
        return about(changes, change -> ProductImages.id(change.keys()).stream());
    }

    private static Set<CategoryId> aisles(List<Change> changes) {
        return about(changes, change -> ProductImages.category(change.keys()).stream());
    }

    /** Where it was, and where it is. */
    private static Set<CategoryId> lists(List<Change> changes) {
        return about(
                changes,
                change -> Stream.of(change.before(), change.after())
                        .flatMap(Optional::stream)
                        .map(ProductImages::listedIn)
                        .flatMap(Optional::stream));
    }

    private static <T> Set<T> about(List<Change> changes, Function<Change, Stream<T>> what) {
        return changes.stream().flatMap(what).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
