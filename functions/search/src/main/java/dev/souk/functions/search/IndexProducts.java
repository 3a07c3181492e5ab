package dev.souk.functions.search;

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
import java.util.stream.Collectors;

/**
 * Keeps the index of products. A change says only which product it is; the index is given the product as it is now, so that
 * changes may come twice and out of order.
 */
@Named("IndexProducts")
@ApplicationScoped
public class IndexProducts extends StreamBatchWorker {
    private final IndexKeeping keeping;

    @Inject
    IndexProducts(WorkerFrame frame, IndexKeeping keeping) {
        super(frame);
        this.keeping = keeping;
    }

    @Override
    protected void handle(List<Change> changes) {
        keeping.refresh(changes.stream()
                .map(change -> ProductImages.id(change.keys()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
