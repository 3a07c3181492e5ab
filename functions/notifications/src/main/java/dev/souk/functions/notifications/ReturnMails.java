package dev.souk.functions.notifications;

import dev.souk.identity.SellerId;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.Refund;
import dev.souk.orders.Return;
import dev.souk.orders.ReturnReason;
import java.util.Optional;
import java.util.stream.Collectors;

/** What mails about returns say. */
final class ReturnMails {
    private ReturnMails() {}

    /** To who bought; empty where the order has no such return. */
    static Optional<MailText> toShopper(OrderMail mail, Order order) {
        return find(mail, order).map(one -> toShopper(mail.event(), one, order));
    }

    /** To who sells, without a word about who bought; empty where it is no return of theirs. */
    static Optional<MailText> toSeller(SellerId seller, OrderMail mail, Order order) {
        return find(mail, order)
                .filter(one -> one.seller().equals(seller))
                .map(one -> toSeller(mail.event(), one, order));
    }

    private static Optional<Return> find(OrderMail mail, Order order) {
        return mail.about()
                .flatMap(id -> order.returns().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    private static MailText toShopper(OrderEvent event, Return one, Order order) {
        var number = order.id().number();
        var seller = order.fulfilment(one.seller()).map(Fulfilment::sellerName).orElse("The seller");
        var answer = answer(one, event);
        return switch (event) {
            case RETURN_APPROVED ->
                new MailText(
                        "Send it back: your order " + number,
                        "Your return is approved",
                        seller + " takes back " + pieces(one, order) + "."
                                + answer.map(words -> " They say: " + words).orElse("")
                                + " What you paid for it goes back to you once it has arrived there.",
                        "See the return");
            case RETURN_REFUSED ->
                new MailText(
                        "Not taken back: your order " + number,
                        "The seller does not take it back",
                        seller + " does not take back " + pieces(one, order) + "."
                                + answer.map(words -> " They say: " + words).orElse(""),
                        "See the order");
            case RETURN_RECEIVED ->
                new MailText(
                        "It is back: your order " + number,
                        "Your return has arrived",
                        seller + " has " + pieces(one, order) + " back."
                                + answer.map(words -> " They say: " + words).orElse("")
                                + refund(one, order),
                        "See the order");
            default ->
                new MailText(
                        "Your return: order " + number,
                        "We told the seller",
                        "You want to send back " + pieces(one, order) + ". " + seller
                                + " answers soon; wait for it before you send anything.",
                        "See the return");
        };
    }

    private static MailText toSeller(OrderEvent event, Return one, Order order) {
        var number = order.id().number();
        return event == OrderEvent.RETURN_WITHDRAWN
                ? new MailText(
                        "Return withdrawn: order " + number,
                        "A shopper keeps it after all",
                        "Of order " + number + ", " + pieces(one, order) + " will not come back.",
                        "")
                : new MailText(
                        "Return wanted: order " + number,
                        "A shopper wants to send something back",
                        "Of order " + number + ": " + pieces(one, order) + ". Why: "
                                + reason(one.request().reason())
                                + one.words()
                                        .map(words -> " They say: " + words)
                                        .orElse("")
                                + photos(one.request().photos().size())
                                + " Approve or refuse it; they wait for your answer.",
                        "");
    }

    /** What was said with that event, where the return has not gone on since. */
    private static Optional<String> answer(Return one, OrderEvent event) {
        var expected = switch (event) {
            case RETURN_APPROVED -> "approved";
            case RETURN_REFUSED -> "refused";
            case RETURN_RECEIVED -> "received";
            default -> "";
        };
        return one.answer().filter(_ -> one.state().code().equals(expected));
    }

    private static String refund(Return one, Order order) {
        return order.refunds().stream()
                .filter(refund -> refund.id().equals(one.id()))
                .map(Refund::amount)
                .map(amount -> " We give back " + MailPages.money(amount) + " and write again once it is on its way.")
                .findFirst()
                .orElse("");
    }

    private static String pieces(Return one, Order order) {
        return one.pieces().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(part -> part.getValue() + " x "
                        + order.lines().get(part.getKey()).title())
                .collect(Collectors.joining(", "));
    }

    /** Those who may not see them may have this mail, so it has none. */
    private static String photos(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> " They sent a photo, which you see at your desk.";
            default -> " They sent " + count + " photos, which you see at your desk.";
        };
    }

    private static String reason(ReturnReason reason) {
        return switch (reason) {
            case DAMAGED -> "it came damaged.";
            case FAULTY -> "it does not work.";
            case NOT_AS_DESCRIBED -> "it is not as described.";
            case WRONG_ITEM -> "something else came.";
            case DOES_NOT_FIT -> "it does not fit.";
            case CHANGED_MIND -> "they changed their mind.";
            case OTHER -> "another reason.";
        };
    }
}
