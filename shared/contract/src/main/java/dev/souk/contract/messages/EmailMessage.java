package dev.souk.contract.messages;

import io.avaje.jsonb.Json;

/**
 * Something happened to an order that its shopper should hear of by mail. Queue {@code emails}.
 *
 * @param version of this form: {@link #VERSION}
 * @param orderId the order, which holds the address
 * @param event what happened: {@code placed}, {@code paid}, {@code payment-failed}, {@code expired} or {@code refunded}
 */
@Json
public record EmailMessage(int version, String orderId, String event) {
    /** The form that is written today. */
    public static final int VERSION = 1;

    /** A message of today's form. */
    public static EmailMessage of(String orderId, String event) {
        return new EmailMessage(VERSION, orderId, event);
    }

    /** What makes two messages the same mail. */
    public String businessKey() {
        return orderId + "#" + event;
    }
}
