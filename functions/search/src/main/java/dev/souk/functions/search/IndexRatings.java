package dev.souk.functions.search;

import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamBatchWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.search.IndexKeeping;
import dev.souk.storage.reviews.RatingImages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps the ratings in the index of products. A change says only whose rating it is; the index is given the product as it is now,
 * so that changes may come twice and out of order.
 */
@Named("IndexRatings")
@ApplicationScoped
public class IndexRatings extends StreamBatchWorker {
    private final IndexKeeping keeping;

    @Inject
    IndexRatings(WorkerFrame frame, IndexKeeping keeping) {
        super(frame);
        this.keeping = keeping;
    }

    @Override
    protected void handle(List<Change> changes) {
        keeping.refresh(changes.stream()
                .flatMap(change -> RatingImages.product(change.keys()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
