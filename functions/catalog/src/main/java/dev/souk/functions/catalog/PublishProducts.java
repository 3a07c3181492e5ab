package dev.souk.functions.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductPublishing;
import dev.souk.catalog.Products;
import dev.souk.catalog.WaitingProducts;
import dev.souk.platform.workers.Remaining;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Lets products into the shop whose time has come. The list of what is due may be a moment behind, and says of a product only
 * that it is worth a look; one that cannot be done keeps no other waiting, and is the next run's.
 */
@Named("PublishProducts")
@ApplicationScoped
public class PublishProducts extends ScheduledWorker {
    private static final int PAGE = 50;
    /** A read and a write, with what they may take at their longest. */
    private static final Duration FOR_ONE = Duration.ofSeconds(5);

    private final WaitingProducts waiting;
    private final ProductPublishing publishing;
    private final Clock clock;

    @Inject
    PublishProducts(WorkerFrame frame, WaitingProducts waiting, Products products, Clock clock) {
        super(frame);
        this.waiting = waiting;
        this.publishing = new ProductPublishing(products, clock);
        this.clock = clock;
    }

    @Override
    protected String run(Remaining remaining) {
        Set<ProductId> seen = new HashSet<>();
        var shown = 0;
        while (true) {
            var due = waiting.due(clock.instant(), seen.size() + PAGE).stream()
                    .filter(id -> !seen.contains(id))
                    .toList();
            if (due.isEmpty()) {
                return shown + " products published";
            }
            for (var id : due) {
                if (remaining.isLessThan(FOR_ONE)) {
                    return shown + " products published, the rest is left to the next run";
                }
                seen.add(id);
                shown += publish(id);
            }
        }
    }

    private int publish(ProductId id) {
        var shown = new boolean[1];
        done("product " + id, () -> shown[0] = publishing.publish(id));
        return shown[0] ? 1 : 0;
    }
}
