package dev.souk.functions.notifications;

import dev.souk.identity.SellerId;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMail;
import dev.souk.orders.Tracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mail says, apart from the order's lines.
 *
 * @param action what the button to the order's page says
 */
record MailText(String subject, String headline, String message, String action) {

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
                        "The payment came after the order had expired. We gave all of it back; your bank shows it in a few days.",
                        "See the order"));
            case SHIPPED -> part(mail, order).map(part -> shipped(part, number));
            case DELIVERED -> part(mail, order).map(part -> delivered(part, number));
            case PAYMENT_STARTED, ACCEPTED -> Optional.empty();
        };
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

    private static String by(Tracking tracking) {
        var words = new ArrayList<>(List.of(" with " + tracking.carrier() + "."));
        tracking.number().ifPresent(number -> words.add("Its number is " + number + "."));
        tracking.url().ifPresent(url -> words.add("Where it is: " + url));
        return String.join(" ", words);
    }
}
