package dev.souk.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether a product is in the shop, and how far it is on its way there. Moves are made by the methods here alone; each that
 * is made again changes nothing, its {@code since} neither.
 *
 * @param since since when it is in this state
 * @param publishAt when it is to be shown; of what is scheduled always, of what is in review perhaps, else never
 * @param rejection why an administrator does not want it shown; of what is rejected alone
 * @param firstShown since when shoppers could see it for the first time; empty where they never could
 * @param vetted whether its words and pictures, as they are, were let through: by an administrator, or because its seller is
 *     trusted. Then it may go out of the shop and come back without being looked at again
 * @param withheld whether shoppers do not see it whatever its state, since its seller may not sell for now. It is no part of
 *     the way that the states are: a withheld product takes each step of it, and comes to light where it then is
 */
public record Publication(
        PublicationState state,
        Instant since,
        Optional<Instant> publishAt,
        Optional<String> rejection,
        Optional<Instant> firstShown,
        boolean vetted,
        boolean withheld) {
    /** Who plans further ahead has mistyped the year. */
    public static final Duration FURTHEST = Duration.ofDays(366);

    public Publication {
        var timed = state == PublicationState.SCHEDULED || state == PublicationState.IN_REVIEW;
        var allowed = state == PublicationState.SCHEDULED || state == PublicationState.PUBLISHED;
        var refused = state == PublicationState.IN_REVIEW || state == PublicationState.REJECTED;
        if ((publishAt.isPresent() && !timed)
                || (publishAt.isEmpty() && state == PublicationState.SCHEDULED)
                || (rejection.isPresent() != (state == PublicationState.REJECTED))
                || (firstShown.isEmpty() && state == PublicationState.PUBLISHED)
                || (vetted && refused)
                || (!vetted && allowed)) {
            throw new IllegalArgumentException("Nothing is " + state + " with " + publishAt + ", " + rejection + ", "
                    + firstShown + ", vetted: " + vetted);
        }
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        /** It is so, or is on its way to be. */
        record Moved(Publication next) implements Outcome {}

        /** It cannot be. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Why a wish cannot be fulfilled. */
    public sealed interface Refusal {
        /** What shoppers have seen is no draft any more; it can be withdrawn. */
        record WasShown() implements Refusal {}

        /** What shoppers see already cannot be shown from a later time on; it has to be withdrawn before. */
        record IsShown() implements Refusal {}

        /** That time is too far away. */
        record TooFarAhead(Instant latest) implements Refusal {}
    }

    /** Of what was in the shop from the start, as everything was before there were states. */
    public static Publication shownFrom(Instant start) {
        return new Publication(
                PublicationState.PUBLISHED, start, Optional.empty(), Optional.empty(), Optional.of(start), true, false);
    }

    /**
     * Of a product that is new.
     *
     * @param trusted whether its seller publishes without being looked at; asked for only where that matters
     */
    public static Outcome begun(PublicationWish wish, BooleanSupplier trusted, Instant now) {
        var draft = new Publication(
                PublicationState.DRAFT, now, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        return draft.saved(
                wish instanceof PublicationWish.Keep ? new PublicationWish.Publish(Optional.empty()) : wish,
                false,
                trusted,
                now);
    }

    /**
     * Of a product that is saved.
     *
     * @param reworded whether other words or pictures are saved with it, which a seller who is not trusted shows to an
     *     administrator first
     * @param trusted as of {@link #begun}
     */
    public Outcome saved(PublicationWish wish, boolean reworded, BooleanSupplier trusted, Instant now) {
        return switch (wish) {
            case PublicationWish.Keep() -> new Outcome.Moved(kept(stillVetted(reworded, trusted), now));
            case PublicationWish.Draft() ->
                firstShown.isPresent()
                        ? new Outcome.Refused(new Refusal.WasShown())
                        : new Outcome.Moved(resting(PublicationState.DRAFT, stillVetted(reworded, trusted), now));
            case PublicationWish.Withdraw() ->
                new Outcome.Moved(resting(PublicationState.WITHDRAWN, stillVetted(reworded, trusted), now));
            case PublicationWish.Publish(var at) -> published(at.filter(now::isBefore), reworded, trusted, now);
        };
    }

    private boolean stillVetted(boolean reworded, BooleanSupplier trusted) {
        return vetted && (!reworded || trusted.getAsBoolean());
    }

    private Publication kept(boolean stillVetted, Instant now) {
        if (stillVetted == vetted) {
            return this;
        }
        return state == PublicationState.PUBLISHED || state == PublicationState.SCHEDULED
                ? inReview(publishAt, now)
                : resting(state, false, now);
    }

    private Outcome published(Optional<Instant> at, boolean reworded, BooleanSupplier trusted, Instant now) {
        if (at.isPresent() && state == PublicationState.PUBLISHED) {
            return new Outcome.Refused(new Refusal.IsShown());
        }
        var latest = now.plus(FURTHEST);
        if (at.filter(latest::isBefore).isPresent()) {
            return new Outcome.Refused(new Refusal.TooFarAhead(latest));
        }
        var direct = (vetted && !reworded) || trusted.getAsBoolean();
        return new Outcome.Moved(direct ? letThrough(at, now) : inReview(at, now));
    }

    private Publication letThrough(Optional<Instant> at, Instant now) {
        if (at.isPresent()) {
            return state == PublicationState.SCHEDULED && at.equals(publishAt)
                    ? this
                    : new Publication(
                            PublicationState.SCHEDULED, now, at, Optional.empty(), firstShown, true, withheld);
        }
        return state == PublicationState.PUBLISHED ? this : shown(now);
    }

    private Publication shown(Instant now) {
        return new Publication(
                PublicationState.PUBLISHED,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.of(firstShown.orElse(now)),
                true,
                withheld);
    }

    /** What waits already keeps its place, whatever its seller changes meanwhile. */
    private Publication inReview(Optional<Instant> at, Instant now) {
        var place = state == PublicationState.IN_REVIEW ? since : now;
        return new Publication(PublicationState.IN_REVIEW, place, at, Optional.empty(), firstShown, false, withheld);
    }

    private Publication resting(PublicationState there, boolean stillVetted, Instant now) {
        return new Publication(
                there,
                state == there ? since : now,
                Optional.empty(),
                Optional.empty(),
                firstShown,
                stillVetted,
                withheld);
    }

    /** An administrator lets it through: shown, or scheduled where its time is ahead; empty where it waits for nobody. */
    public Optional<Publication> approved(Instant now) {
        return switch (state) {
            case IN_REVIEW -> Optional.of(letThrough(publishAt.filter(now::isBefore), now));
            case PUBLISHED, SCHEDULED -> Optional.of(this);
            case DRAFT, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    /** An administrator does not want it shown; empty where it waits for nobody. */
    public Optional<Publication> rejected(String reason, Instant now) {
        return switch (state) {
            case IN_REVIEW ->
                Optional.of(new Publication(
                        PublicationState.REJECTED,
                        now,
                        Optional.empty(),
                        Optional.of(reason),
                        firstShown,
                        false,
                        withheld));
            case REJECTED -> Optional.of(this).filter(there -> there.rejection.equals(Optional.of(reason)));
            case DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Its time has come; empty where it has not, or where it is not scheduled any more. */
    public Optional<Publication> due(Instant now) {
        return state == PublicationState.SCHEDULED
                        && publishAt.filter(now::isBefore).isEmpty()
                ? Optional.of(shown(now))
                : Optional.empty();
    }

    /** Where it is, whether or not its seller may sell. */
    public Publication withheld(boolean whether) {
        return new Publication(state, since, publishAt, rejection, firstShown, vetted, whether);
    }

    /** Whether shoppers see it. */
    public boolean shown() {
        return state == PublicationState.PUBLISHED && !withheld;
    }
}
