package dev.souk.contract.messages;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an order that its shopper, or one of its sellers, should hear of by mail; or something was decided of
 * a seller. Queue {@code emails}. Or somebody is invited to the staff of a shop.
 *
 * @param version of this form: {@link #VERSION}
 * @param orderId the order, which holds the address; null where it is about no order but about the seller
 * @param event what happened, as the order's timeline names it, or {@link #LINK_REQUESTED}, or {@link #REVIEW_INVITED}; of a
 *     seller what was decided
 * @param about which of the events of this kind it is: the seller's whose parcel it is, the refund's or the return's, or the
 *     version of the seller's account; null where an order has one only
 * @param seller to whom it goes; null where it goes to the shopper
 */
@Json
public record EmailMessage(
        int version,
        @Nullable String orderId,
        String event,
        @Nullable String about,
        @Nullable String seller) {
    /** The form that is written today. */
    public static final int VERSION = 1;

    /**
     * An event that is in no timeline: a guest asked for a new link to their order. {@code about} is when, so that asking
     * again and again is one mail; there may be no such order, and then there is no mail.
     */
    public static final String LINK_REQUESTED = "link-requested";

    /**
     * An event that is in no timeline: some days ago the part of the seller in {@code about} arrived, and its shopper may know
     * by now what to say of it. There is no mail where they said it already, or want no such mails.
     */
    public static final String REVIEW_INVITED = "review-invited";

    /**
     * Somebody is invited to the staff of the shop in {@code seller}; {@code about} is the letter: the id of the place, a dot,
     * and which one it is. There is no mail where it was taken back, or a later one written.
     */
    public static final String STAFF_INVITED = "staff-invited";

    /** A message of today's form, of an event that an order has once. */
    public static EmailMessage of(String orderId, String event) {
        return new EmailMessage(VERSION, orderId, event, null, null);
    }

    /** A message of today's form, of what was decided with that version of a seller's account. */
    public static EmailMessage ofSeller(String seller, String event, long version) {
        return new EmailMessage(VERSION, null, event, Long.toString(version), seller);
    }

    /** A message of today's form, of a letter of invitation to a shop's staff. */
    public static EmailMessage ofStaff(String shop, String letter) {
        return new EmailMessage(VERSION, null, STAFF_INVITED, letter, shop);
    }

    /** The same, of one of several events of that kind. */
    public EmailMessage about(String which) {
        return new EmailMessage(version, orderId, event, which, seller);
    }

    /** The same, to a seller. */
    public EmailMessage to(String whom) {
        return new EmailMessage(version, orderId, event, about, whom);
    }

    /** What makes two messages the same mail. */
    public String businessKey() {
        return (orderId == null ? "" : orderId) + "#" + event + (about == null ? "" : "#" + about)
                + (seller == null ? "" : "#to#" + seller);
    }
}
