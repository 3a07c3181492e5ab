package dev.souk.idempotency;

import java.time.Instant;

/** What came of asking to work on a key. */
public sealed interface Claim {
    /**
     * Nobody did this before: go on, then {@link IdempotencyRecords#keep} or {@link IdempotencyRecords#release}.
     *
     * @param holder names this attempt, so that one which lost its lease cannot overwrite its successor's answer
     */
    record Granted(String holder) implements Claim {}

    /** Done before, with this answer. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** The key stands for another request. */
    record OfAnotherRequest() implements Claim {}

    /** Somebody is at it, and will have answered or lost the lease by then. */
    record InProgress(Instant until) implements Claim {}
}
