package dev.souk.sellers;

import dev.souk.identity.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a seller's products are still to be brought in line with a decision. It is written together with the decision, so that
 * there is none without it, and taken off when a second look has found all of them as they should be.
 *
 * @param decision the account's version that came of it; a later decision has a mark of its own in the place of this
 * @param withheld whether shoppers are not to see them
 * @param step one more with each time that it is written, so that of two who work at once one can note how far it is
 * @param round how often the shelf was gone through
 * @param cursor where the next page of the shelf begins; empty at its beginning
 * @param due from when the clock takes it up; before, the stream does, or nobody is to
 */
public record ShelfMark(
        SellerId seller,
        long decision,
        boolean withheld,
        long step,
        Round round,
        Optional<String> cursor,
        Instant due) {
    /** Longer than a piece of work lasts with all that the stream tries: what is not taken up by then was dropped. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Before the second round: longer than any save or piece of an import lasts that read the account before the decision
     * (two minutes), than a worker lasts that follows the decision before, and than the index of the shelf lags.
     */
    static final Duration SETTLING = Duration.ofMinutes(15);

    /** The first brings all in line; the second finds what was on its way while the first went by. */
    public enum Round {
        FIRST,
        SECOND
    }

    /** That of a decision; empty where it is none about what shoppers see. */
    public static Optional<ShelfMark> of(SellerDecision decision) {
        return switch (decision.kind()) {
            case APPROVED, DECLINED -> Optional.empty();
            case SUSPENDED -> Optional.of(begun(decision, true));
            case REINSTATED -> Optional.of(begun(decision, false));
        };
    }

    private static ShelfMark begun(SellerDecision decision, boolean withheld) {
        var due = decision.at().plus(PATIENCE);
        return new ShelfMark(decision.seller(), decision.version(), withheld, 0, Round.FIRST, Optional.empty(), due);
    }

    /** The time was up: the next piece of work begins there. */
    ShelfMark reached(String next, Instant now) {
        // Nobody is told of the second round but by the clock, whose next run goes on with it.
        var from = round == Round.FIRST ? now.plus(PATIENCE) : now;
        return new ShelfMark(seller, decision, withheld, step + 1, round, Optional.of(next), from);
    }

    /** The first round is over. */
    ShelfMark again(Instant now) {
        return new ShelfMark(seller, decision, withheld, step + 1, Round.SECOND, Optional.empty(), now.plus(SETTLING));
    }
}
