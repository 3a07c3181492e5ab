package dev.souk.functions.notifications;

import dev.souk.identity.SellerId;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.OrderState;
import dev.souk.orders.Refund;
import dev.souk.orders.Tracking;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mail says, apart from the order's lines.
 *
 * @param action what the button to the order's page says
 */
record MailText(String subject, String headline, String message, String action) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /** What to say of an event; empty for one that is no reason for a mail. */
    static Optional<MailText> of(OrderMail mail, Order order) {
        var number = order.id().number();
        return switch (mail.event()) {
            case PLACED ->
                Optional.of(new MailText(
                        "Your order " + number,
                        "Thank you for your order",
                        "Your things are set aside for 30 minutes. As soon as the payment is in, we begin to pack.",
                        "See or pay the order"));
            case PAID ->
                Optional.of(new MailText(
                        "Paid: your order " + number,
                        "Your payment is in",
                        "Thank you. The sellers have your order now.",
                        "Follow the order"));
            case PAYMENT_FAILED ->
                Optional.of(new MailText(
                        "Your payment for order " + number + " did not go through",
                        "The payment did not go through",
                        "Nothing was charged. Your things are still set aside; you can try again, with another card too.",
                        "Try again"));
            case EXPIRY_WARNED ->
                order.state() instanceof OrderState.Pending ? Optional.of(warning(order)) : Optional.empty();
            case EXPIRED ->
                Optional.of(new MailText(
                        "Your order " + number + " has expired",
                        "The order has expired",
                        "It was not paid within 30 minutes, so we put your things back on the shelf. Nothing was charged.",
                        "See the order"));
            case REFUNDED ->
                Optional.of(new MailText(
                        "Refunded: your order " + number,
                        "Your money is on its way back",
                        (order.wasPaid() ? "" : "The payment came when the order was over. ")
                                + "We gave all of it back; your bank shows it in a few days.",
                        "See the order"));
            case SHIPPED -> part(mail, order).map(part -> shipped(part, number));
            case DELIVERED -> part(mail, order).map(part -> delivered(part, number));
            case CANCELLED ->
                Optional.of(new MailText(
                        "Cancelled: your order " + number,
                        "The order is cancelled",
                        order.wasPaid()
                                ? "Nothing will be sent. Your money is on its way back; we write again once it is."
                                : "Nothing will be sent, and nothing was charged.",
                        "See the order"));
            case FULFILMENT_CANCELLED -> part(mail, order).map(part -> unsent(part, order));
            case PARTLY_REFUNDED -> refund(mail, order).map(refund -> partlyRefunded(refund, number));
            case CLAIMED ->
                Optional.of(new MailText(
                        "In an account: your order " + number,
                        "Your order is in an account now",
                        "Whoever had its link put it into their account with us. If it was not you, please answer this mail.",
                        "See the order"));
            case RETURN_REQUESTED, RETURN_APPROVED, RETURN_REFUSED, RETURN_RECEIVED ->
                ReturnMails.toShopper(mail, order);
            case PAYMENT_STARTED, ACCEPTED, REFUND_REQUESTED, RETURN_WITHDRAWN, DISPUTED, DISPUTE_CLOSED ->
                Optional.empty();
        };
    }

    /** What goes to whoever asked for a new link, and perhaps to somebody who did not. */
    static MailText ofLink(Order order) {
        return new MailText(
                "The link to your order " + order.id().number(),
                "Here is your order again",
                "You asked for a new link to it. If it was not you, there is nothing to do: the link went to this mailbox only.",
                "See the order");
    }

    /** What comes before the things that are to be reviewed. */
    static MailText ofInvitation() {
        return new MailText(
                "How do you like it?",
                "How do you like it?",
                "You have had it for some days now. A few words of yours help others to choose, and its maker to make it better.",
                "");
    }

    /** To whoever has paid meanwhile, it would say the wrong thing. */
    private static MailText warning(Order order) {
        return new MailText(
                "Still to pay: your order " + order.id().number(),
                "Your things are set aside for a few minutes more",
                "The order is not paid yet. We keep your things until " + CLOCK.format(order.expiresAt())
                        + " UTC; after that they go back on the shelf, and nothing is charged.",
                "Pay the order");
    }

    private static Optional<Fulfilment> part(OrderMail mail, Order order) {
        return mail.about().map(SellerId::new).flatMap(order::fulfilment);
    }

    private static MailText shipped(Fulfilment part, String number) {
        var message = part.sellerName() + " has sent your parcel"
                + part.tracking().map(MailText::by).orElse(".");
        return new MailText(
                "On its way: your order " + number, "Your parcel is on its way", message, "Follow the order");
    }

    private static MailText delivered(Fulfilment part, String number) {
        return new MailText(
                "Delivered: your order " + number,
                "Your parcel has arrived",
                "The parcel of " + part.sellerName() + " is there. We hope that you like it.",
                "See the order");
    }

    private static MailText unsent(Fulfilment part, Order order) {
        var reason = order.timeline().stream()
                .filter(entry -> entry.event() == OrderEvent.FULFILMENT_CANCELLED
                        && entry.seller().equals(Optional.of(part.seller())))
                .flatMap(entry -> entry.detail().stream())
                .findFirst();
        return new MailText(
                "Not sent: a part of your order " + order.id().number(),
                "A seller cannot send their part",
                "We are sorry: " + part.sellerName() + " cannot send their part of your order."
                        + reason.map(words -> " They say: " + words).orElse("")
                        + " What you paid for it is on its way back.",
                "See the order");
    }

    private static Optional<Refund> refund(OrderMail mail, Order order) {
        return mail.about()
                .flatMap(id -> order.refunds().stream()
                        .filter(refund -> refund.id().equals(id))
                        .findFirst());
    }

    private static MailText partlyRefunded(Refund refund, String number) {
        return new MailText(
                "Refunded: a part of your order " + number,
                "A part of your money is on its way back",
                "We gave back " + MailPages.money(refund.amount()) + "; your bank shows it in a few days.",
                "See the order");
    }

    private static String by(Tracking tracking) {
        var words = new ArrayList<>(List.of(" with " + tracking.carrier() + "."));
        tracking.number().ifPresent(number -> words.add("Its number is " + number + "."));
        tracking.url().ifPresent(url -> words.add("Where it is: " + url));
        return String.join(" ", words);
    }
}
