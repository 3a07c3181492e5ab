package dev.souk.catalog;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Shows scheduled products when their time has come. */
public final class ProductPublishing {
    /** Each failed attempt means that somebody else's succeeded. */
    private static final int ATTEMPTS = 5;

    private final Products products;
    private final Clock clock;

    /** Publishing these products. */
    public ProductPublishing(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /**
     * Shows the product if it is due: whatever its seller has done with it meanwhile counts.
     *
     * @return whether it was shown by this call
     * @throws IllegalStateException where others write it again and again; a later run finds it still due
     */
    public boolean publish(ProductId id) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = products.findLatest(id).map(ShelvedProduct::product);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var next = found.flatMap(product -> product.publication().due(now).map(product::movedTo));
            if (next.isEmpty()) {
                return false;
            }
            if (products.save(Products.Change.of(ChangedBy.SCHEDULE, next.get()))) {
                return true;
            }
        }
        throw new IllegalStateException(id + " is written by others all the time");
    }
}
