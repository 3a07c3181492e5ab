package dev.souk.orders;

import dev.souk.pricing.CheckoutProblem;
import java.util.List;

/** What came of placing an order. */
public sealed interface PlacingOutcome {
    /**
     * The order stands.
     *
     * @param replayed whether it stood before this call
     */
    record Placed(Order order, boolean replayed) implements PlacingOutcome {}

    /** Nothing was ordered, and why; never empty. */
    record Refused(List<CheckoutProblem> problems) implements PlacingOutcome {}

    /** The key has placed another order than this: nothing was ordered. */
    record KeyUsedOtherwise() implements PlacingOutcome {}

    /** So many buy the same thing at this moment that it could not be done; nothing was ordered. */
    record Crowded() implements PlacingOutcome {}
}
