package dev.souk.functions.notifications;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.identity.SellerId;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.OrderState;
import dev.souk.orders.Refund;
import dev.souk.orders.Tracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a mail says, apart from the order's lines.
 *
 * @param action what the button says
 */
record MailText(String subject, String headline, String message, String action) {
    /** What to say of an event; empty for one that is no reason for a mail. */
    static Optional<MailText> of(OrderMail mail, Order order, Words words) {
        var kind = mail.event().code();
        return switch (mail.event()) {
            case PLACED, PAID, PAYMENT_FAILED, EXPIRED, CLAIMED -> Optional.of(of(kind, order, words));
            case EXPIRY_WARNED ->
                order.state() instanceof OrderState.Pending
                        // To whoever has paid meanwhile, it would say the wrong thing.
                        ? Optional.of(
                                of(kind, order, words, words.say(kind + ".message", words.time(order.expiresAt()))))
                        : Optional.empty();
            case REFUNDED ->
                Optional.of(of(kind, order, words, words.say(kind + (order.wasPaid() ? ".message" : ".message-late"))));
            case CANCELLED ->
                Optional.of(
                        of(kind, order, words, words.say(kind + (order.wasPaid() ? ".message" : ".message-unpaid"))));
            case SHIPPED -> part(mail, order).map(part -> of(kind, order, words, shipped(part, words)));
            case DELIVERED ->
                part(mail, order).map(part -> of(kind, order, words, words.say(kind + ".message", part.sellerName())));
            case FULFILMENT_CANCELLED ->
                part(mail, order).map(part -> of(kind, order, words, unsent(part, order, words)));
            case PARTLY_REFUNDED ->
                refund(mail, order)
                        .map(refund ->
                                of(kind, order, words, words.say(kind + ".message", words.money(refund.amount()))));
            case RETURN_REQUESTED, RETURN_APPROVED, RETURN_REFUSED, RETURN_RECEIVED ->
                ReturnMails.toShopper(mail, order, words);
            case PAYMENT_STARTED, ACCEPTED, REFUND_REQUESTED, RETURN_WITHDRAWN, DISPUTED, DISPUTE_CLOSED ->
                Optional.empty();
        };
    }

    /** What goes to whoever asked for a new link, and perhaps to somebody who did not. */
    static MailText ofLink(Order order, Words words) {
        return of(EmailMessage.LINK_REQUESTED, order, words);
    }

    /** What comes before the things that are to be reviewed. */
    static MailText ofInvitation(Order order, Words words) {
        return of(EmailMessage.REVIEW_INVITED, order, words);
    }

    private static MailText of(String kind, Order order, Words words) {
        return of(kind, order, words, words.say(kind + ".message"));
    }

    /** The usual words about this kind of event around a message. */
    static MailText of(String kind, Order order, Words words, String message) {
        return new MailText(
                words.say(kind + ".subject", order.id().number()),
                words.say(kind + ".headline"),
                message,
                words.say(kind + ".action"));
    }

    private static Optional<Fulfilment> part(OrderMail mail, Order order) {
        return mail.about().map(SellerId::new).flatMap(order::fulfilment);
    }

    private static Optional<Refund> refund(OrderMail mail, Order order) {
        return mail.about()
                .flatMap(id -> order.refunds().stream()
                        .filter(refund -> refund.id().equals(id))
                        .findFirst());
    }

    private static String shipped(Fulfilment part, Words words) {
        return part.tracking()
                .map(parcel -> shipped(part.sellerName(), parcel, words))
                .orElseGet(() -> words.say("shipped.message", part.sellerName()));
    }

    private static String shipped(String seller, Tracking parcel, Words words) {
        var sentences = new ArrayList<>(List.of(words.say("shipped.message-carrier", seller, parcel.carrier())));
        parcel.number().ifPresent(number -> sentences.add(words.say("shipped.number", number)));
        parcel.url().ifPresent(url -> sentences.add(words.say("shipped.page", url)));
        return String.join(" ", sentences);
    }

    private static String unsent(Fulfilment part, Order order, Words words) {
        var reason = order.timeline().stream()
                .filter(entry -> entry.event() == OrderEvent.FULFILMENT_CANCELLED
                        && entry.seller().equals(Optional.of(part.seller())))
                .flatMap(entry -> entry.detail().stream())
                .findFirst();
        return sentences(List.of(
                Optional.of(words.say("fulfilment-cancelled.message", part.sellerName())),
                reason.map(said -> words.say("words", said)),
                Optional.of(words.say("fulfilment-cancelled.money"))));
    }

    /** Those that there are, one after another. */
    static String sentences(List<Optional<String>> sentences) {
        return sentences.stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}
