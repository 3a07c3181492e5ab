package dev.souk.catalog;

import java.time.Instant;
import java.util.Optional;

/** What a seller wants to become of a product, whether or not it is theirs to decide. */
public sealed interface PublicationWish {
    /** It stays where it is; one that is new comes into the shop. */
    record Keep() implements PublicationWish {}

    /** Nobody else is to see it yet. */
    record Draft() implements PublicationWish {}

    /**
     * All are to see it.
     *
     * @param at from then on; empty for at once, and so is what is past
     */
    record Publish(Optional<Instant> at) implements PublicationWish {}

    /** Nobody is to see it any more. */
    record Withdraw() implements PublicationWish {}
}
