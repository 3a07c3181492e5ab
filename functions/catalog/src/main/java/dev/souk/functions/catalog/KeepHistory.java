package dev.souk.functions.catalog;

import dev.souk.catalog.ProductHistory;
import dev.souk.catalog.StockLedger;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamBatchWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.storage.catalog.CatalogHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the history of products and the ledger of their stock. The table's stream tells each change exactly as it was made:
 * what was written has its entry, what was not has none, and whoever changes a product or takes a piece pays nothing for it.
 * Entries follow from the change alone and are put under its own version or number, so that changes may come twice.
 */
@Named("KeepHistory")
@ApplicationScoped
public class KeepHistory extends StreamBatchWorker {
    private final ProductHistory history;
    private final StockLedger ledger;

    @Inject
    KeepHistory(WorkerFrame frame, ProductHistory history, StockLedger ledger) {
        super(frame);
        this.history = history;
        this.ledger = ledger;
    }

    @Override
    protected void handle(List<Change> changes) {
        history.note(changes.stream()
                .map(change -> CatalogHistory.product(change.keys(), at(change), change.before(), change.after()))
                .flatMap(Optional::stream)
                .toList());
        ledger.note(changes.stream()
                .map(change -> CatalogHistory.stock(
                        change.keys(), change.sequenceNumber(), at(change), change.before(), change.after()))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Instant at(Change change) {
        return change.at().orElseThrow(() -> new IllegalStateException("The stream tells when"));
    }
}
