package dev.souk.functions.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.TreeChange;
import dev.souk.fetching.FetchCalls;
import dev.souk.pages.PageChanges;
import dev.souk.pages.PageSteps;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamBatchWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.search.IndexKeeping;
import dev.souk.search.RefilingStep;
import dev.souk.search.RefilingSteps;
import dev.souk.storage.catalog.CategoryImages;
import dev.souk.storage.catalog.ProductImages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the index of products, and hands on what else follows from the catalogue, since the stream bears no third reader: which pages
 * have to be made anew, which categories' products to be filed anew, and whose pictures to be fetched. A change says only which
 * product it is; the index is given the product as it is now, so that changes may come twice and out of order.
 */
@Named("IndexProducts")
@ApplicationScoped
public class IndexProducts extends StreamBatchWorker {
    private final IndexKeeping keeping;
    private final PageChanges pages;
    private final PageSteps allPages;
    private final RefilingSteps refiling;
    private final FetchCalls fetches;

    @Inject
    IndexProducts(
            WorkerFrame frame,
            IndexKeeping keeping,
            PageChanges pages,
            PageSteps allPages,
            RefilingSteps refiling,
            FetchCalls fetches) {
        super(frame);
        this.keeping = keeping;
        this.pages = pages;
        this.allPages = allPages;
        this.refiling = refiling;
        this.fetches = fetches;
    }

    @Override
    protected void handle(List<Change> changes) {
        // One that is handed on again has the same name.
        var batch = changes.getFirst().sequenceNumber() + "-" + changes.size();
        var products = products(changes);
        var trees = trees(changes);
        var told = new PageChanges.Told(products, all(trees, TreeChange::pages), lists(changes));
        // The index last: whatever keeps it from being written keeps no page from it.
        if (!told.isEmpty()) {
            pages.tell(batch, told);
        }
        if (trees.stream().anyMatch(TreeChange::everywhere)) {
            allPages.call(PageSteps.BEGIN + "-" + batch);
        }
        var refiled = all(trees, TreeChange::refiled);
        if (!refiled.isEmpty()) {
            refiling.call(RefilingStep.first(
                    batch,
                    refiled.stream()
                            .sorted(Comparator.comparing(CategoryId::value))
                            .toList()));
        }
        var lacking = lacking(changes);
        if (!lacking.isEmpty()) {
            fetches.call(batch, lacking);
        }
        keeping.refresh(products);
    }

    private static List<TreeChange> trees(List<Change> changes) {
        return changes.stream()
                .filter(change -> CategoryImages.isTree(change.keys()))
                .map(change ->
                        TreeChange.between(CategoryImages.tree(change.before()), CategoryImages.tree(change.after())))
                .toList();
    }

    private static Set<CategoryId> all(List<TreeChange> trees, Function<TreeChange, Set<CategoryId>> what) {
        return trees.stream().flatMap(change -> what.apply(change).stream()).collect(Collectors.toSet());
    }

    private static Set<ProductId> products(List<Change> changes) {
        return about(changes, change -> ProductImages.id(change.keys()).stream());
    }

    /** Those that name pictures elsewhere. */
    private static Set<ProductId> lacking(List<Change> changes) {
        return products(changes.stream()
                .filter(change -> change.after()
                        .filter(ProductImages::namesPicturesElsewhere)
                        .isPresent())
                .toList());
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
