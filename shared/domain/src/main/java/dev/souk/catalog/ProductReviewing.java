package dev.souk.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/** What administrators decide of products that wait for them. */
public final class ProductReviewing {
    private final Products products;
    private final Clock clock;

    /** Deciding about these products. */
    public ProductReviewing(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** What became of a decision. */
    public sealed interface Outcome {
        /** It is so, whether or not it was so before. */
        record Done(ShelvedProduct product) implements Outcome {}

        /** There is no such product. */
        record Unknown() implements Outcome {}

        /** It does not wait for a decision, or another one was made. */
        record NotInReview(PublicationState state) implements Outcome {}

        /** It is no longer what was looked at. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /**
     * It may be shown. Repeating it changes nothing.
     *
     * @param by who decides
     * @param version of the product that was looked at
     */
    public Outcome approve(ChangedBy by, ProductId id, long version) {
        return decide(by, id, version, Publication::approved);
    }

    /**
     * It may not be shown. Repeating it changes nothing.
     *
     * @param by as of {@link #approve}
     * @param version likewise
     * @param reason for its seller to read
     */
    public Outcome reject(ChangedBy by, ProductId id, long version, String reason) {
        return decide(by, id, version, (publication, now) -> publication.rejected(reason, now));
    }

    private Outcome decide(
            ChangedBy by,
            ProductId id,
            long version,
            BiFunction<Publication, Instant, Optional<Publication>> decision) {
        var outcome = attempt(by, id, version, decision);
        // Whoever was faster either decided the same, which the second look shows, or changed what was looked at.
        return outcome.or(() -> attempt(by, id, version, decision)).orElseGet(Outcome.ChangedMeanwhile::new);
    }

    /** Empty where what was found is no longer there. */
    private Optional<Outcome> attempt(
            ChangedBy by,
            ProductId id,
            long version,
            BiFunction<Publication, Instant, Optional<Publication>> decision) {
        var found = products.findLatest(id);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        var there = found.get().product();
        var next = decision.apply(there.publication(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (next.isEmpty()) {
            return Optional.of(new Outcome.NotInReview(there.publication().state()));
        }
        if (next.get().equals(there.publication())) {
            return Optional.of(new Outcome.Done(found.get()));
        }
        if (there.version() != version) {
            return Optional.of(new Outcome.ChangedMeanwhile());
        }
        var decided = there.movedTo(next.get());
        return products.save(Products.Change.of(by, decided))
                ? Optional.of(
                        new Outcome.Done(new ShelvedProduct(decided, found.get().stock())))
                : Optional.empty();
    }
}
