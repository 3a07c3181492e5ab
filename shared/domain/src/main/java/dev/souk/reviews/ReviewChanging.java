package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes of a review that is there: by its author who takes it back, by the seller who replies, by an administrator. Each
 * done again changes nothing.
 */
public final class ReviewChanging {
    private static final int ATTEMPTS = 5;

    private final Reviews reviews;
    private final Clock clock;

    /** Changing these reviews. */
    public ReviewChanging(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is so. */
        record Done(Review review) implements Outcome {}

        /** There is no such review, or none that whoever asks may see. */
        record Unknown() implements Outcome {}

        /** It is of another seller's goods. */
        record NotYours() implements Outcome {}

        /** The author has changed it since the version that they named. */
        record ChangedMeanwhile() implements Outcome {}

        /** Others were in the way each time. */
        record Contended() implements Outcome {}
    }

    /**
     * Takes back what a member wrote.
     *
     * @param version what they read; empty to take back whatever stands there
     */
    public Outcome takeBack(ProductId product, MemberId author, Optional<String> version) {
        return change(
                product,
                ReviewId.of(product, author),
                review -> version.filter(read -> !read.equals(Long.toString(review.version())))
                        .<Outcome>map(_ -> new Outcome.ChangedMeanwhile()),
                Review::withdrawn);
    }

    /** The seller replies, or replies otherwise. */
    public Outcome reply(ProductId product, ReviewId id, SellerId seller, String text) {
        var reply = new Reply(text, clock.instant());
        return change(
                product,
                id,
                review -> whatKeeps(seller, review),
                review -> review.reply().map(Reply::text).equals(Optional.of(reply.text()))
                        ? review
                        : review.replied(Optional.of(reply)));
    }

    /** The seller takes the reply back. */
    public Outcome takeBackReply(ProductId product, ReviewId id, SellerId seller) {
        return change(
                product,
                id,
                review -> whatKeeps(seller, review),
                review -> review.reply().isEmpty() ? review : review.replied(Optional.empty()));
    }

    /**
     * An administrator shows it to nobody.
     *
     * @param reason fit to show to its author
     */
    public Outcome hide(ProductId product, ReviewId id, String reason) {
        return change(product, id, _ -> Optional.empty(), review -> {
            var next = review.hidden(reason, clock.instant());
            var asBefore =
                    review.hidden().equals(next.hidden()) && review.queue().equals(Optional.of(Reports.Queue.HIDDEN));
            return asBefore ? review : next;
        });
    }

    /** An administrator shows it again, or lets one stand that was reported. */
    public Outcome restore(ProductId product, ReviewId id) {
        return change(
                product,
                id,
                _ -> Optional.empty(),
                review -> review.hidden().isEmpty() && review.waiting().isEmpty() ? review : review.restored());
    }

    /** An administrator takes a decision back: it is shown, and waits for one again. */
    public Outcome reopen(ProductId product, ReviewId id) {
        return change(product, id, _ -> Optional.empty(), review -> {
            var waits = review.queue().equals(Optional.of(Reports.Queue.REPORTED));
            return review.hidden().isEmpty() && waits ? review : review.reopened(clock.instant());
        });
    }

    private static Optional<Outcome> whatKeeps(SellerId seller, Review review) {
        if (!review.seller().equals(seller)) {
            return Optional.of(new Outcome.NotYours());
        }
        return review.isShown() ? Optional.empty() : Optional.of(new Outcome.Unknown());
    }

    private Outcome change(
            ProductId product, ReviewId id, Function<Review, Optional<Outcome>> refusal, UnaryOperator<Review> step) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found =
                    reviews.find(product, id).filter(review -> review.content().isPresent());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var refused = refusal.apply(found.get());
            if (refused.isPresent()) {
                return refused.get();
            }
            var next = step.apply(found.get());
            if (next.equals(found.get())) {
                return new Outcome.Done(next);
            }
            switch (reviews.change(found, next)) {
                case DONE -> {
                    return new Outcome.Done(next);
                }
                case CROWDED -> {
                    return new Outcome.Contended();
                }
                case OVERTAKEN -> {}
            }
        }
        return new Outcome.Contended();
    }
}
