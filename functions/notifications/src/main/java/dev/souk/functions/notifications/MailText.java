package dev.souk.functions.notifications;

import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import java.util.Optional;

/**
 * What a mail says, apart from the order's lines.
 *
 * @param action what the button to the order's page says
 */
record MailText(String subject, String headline, String message, String action) {

    /** What to say of an event; empty for one that is no reason for a mail. */
    static Optional<MailText> of(OrderEvent event, Order order) {
        var number = order.id().number();
        return switch (event) {
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
            case PAYMENT_STARTED -> Optional.empty();
        };
    }
}
