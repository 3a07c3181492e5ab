package dev.souk.idempotency;

import java.time.Duration;

/**
 * Who works on which key, and what was answered, for 24 hours from the first request. Of any number of callers at once,
 * one at a time is granted a key.
 *
 * <p>A holder that dies leaves its claim behind; after the lease another attempt of the same request is granted the key.
 * What the dead one did may then be done twice: operations for which that is not harmless need a key of the business
 * instead.
 */
public interface IdempotencyRecords {
    /** How long an answer is answered again. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Asks to work on a key.
     *
     * @param fingerprint the same for the same request and different for another
     * @param holder new for each attempt; asking again with the same is granted again, as the first reply may be lost
     * @param lease after which the holder is taken for dead: longer than it can live
     */
    Claim claim(RequestKey key, String fingerprint, String holder, Duration lease);

    /** Keeps the holder's answer. Does nothing if the holder has lost the key to another meanwhile. */
    void keep(RequestKey key, String holder, KeptAnswer answer);

    /** Gives the key back without an answer, so that the next attempt is granted it. Does nothing if it was lost. */
    void release(RequestKey key, String holder);
}
