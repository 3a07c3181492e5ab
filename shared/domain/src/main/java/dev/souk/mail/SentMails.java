package dev.souk.mail;

import java.time.Duration;

/**
 * Which mails have gone out. Kept for longer than any queue can hold a message, so that a message of any age is known.
 *
 * <p>A sender that dies between the mail service's yes and {@link #sent} leaves its claim behind, and after the lease the
 * mail goes out once more: the mail service has no key of ours to tell. That window is the one call in which a mail can
 * come twice; it cannot be closed from this side, and a mail twice is better than none.
 */
public interface SentMails {
    /** Longer than 14 days in a queue and 14 in its dead letters, the most that SQS keeps. */
    Duration KEPT = Duration.ofDays(30);

    /** What came of asking to send a mail. */
    enum Claim {
        /** Send it, then say {@link SentMails#sent}. */
        GRANTED,
        /** It has gone out. */
        SENT,
        /** Somebody is at it; ask again when the lease is over. */
        IN_PROGRESS
    }

    /**
     * Asks to send the mail of a business event.
     *
     * @param key the event, such as {@code <orderId>#paid}
     * @param lease after which the sender is taken for dead: longer than it can live
     */
    Claim claim(String key, Duration lease);

    /** The mail has gone out. Safe to say twice. */
    void sent(String key);

    /** The mail was refused and did not go out: the next attempt need not wait for the lease. */
    void release(String key);
}
