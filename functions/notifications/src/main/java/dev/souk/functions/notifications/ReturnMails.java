package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.MailText.sentences;

import dev.souk.identity.SellerId;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.Refund;
import dev.souk.orders.Return;
import dev.souk.orders.ReturnState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What mails about returns say. */
final class ReturnMails {
    private static final String TO_SELLER = "to-seller.";

    private ReturnMails() {}

    /** To who bought; empty where the order has no such return. */
    static Optional<MailText> toShopper(OrderMail mail, Order order, Words words) {
        return find(mail, order).map(one -> toShopper(mail.event(), one, order, words));
    }

    /** To who sells, without a word about who bought; empty where it is no return of theirs. */
    static Optional<MailText> toSeller(SellerId seller, OrderMail mail, Order order, Words words) {
        return find(mail, order)
                .filter(one -> one.seller().equals(seller))
                .map(one -> toSeller(mail.event(), one, order, words));
    }

    private static Optional<Return> find(OrderMail mail, Order order) {
        return mail.about()
                .flatMap(id -> order.returns().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    private static MailText toShopper(OrderEvent event, Return one, Order order, Words words) {
        var seller = order.fulfilment(one.seller()).map(Fulfilment::sellerName).orElseGet(() -> words.say("seller"));
        var message = sentences(List.of(
                Optional.of(words.say(event.code() + ".message", seller, pieces(one, order, words))),
                answer(one, event).map(said -> words.say("words", said)),
                address(one, event).map(lines -> words.say("return-approved.address", lines)),
                money(event, one, order, words)));
        return MailText.of(event.code(), order, words, message);
    }

    private static MailText toSeller(OrderEvent event, Return one, Order order, Words words) {
        var kind = TO_SELLER + event.code();
        var number = order.id().number();
        var request = one.request();
        var reason = words.say("return-reason." + request.reason().code());
        var what = words.say(kind + ".message", number, pieces(one, order, words), reason);
        var message = event == OrderEvent.RETURN_WITHDRAWN
                ? what
                : sentences(List.of(
                        Optional.of(what),
                        one.words().map(said -> words.say("words", said)),
                        photos(kind, request.photos().size(), words),
                        Optional.of(words.say(kind + ".answer"))));
        return new MailText(words.say(kind + ".subject", number), words.say(kind + ".headline"), message, "");
    }

    /** Those who may not see them may have this mail, so it has none. */
    private static Optional<String> photos(String kind, int count, Words words) {
        return count == 0 ? Optional.empty() : Optional.of(words.say(kind + ".photos", count));
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

    /** Where to, as long as it is still to be sent. */
    private static Optional<String> address(Return one, OrderEvent event) {
        return event == OrderEvent.RETURN_APPROVED && one.state() == ReturnState.APPROVED
                ? one.address().map(OrderFigures::onOneLine)
                : Optional.empty();
    }

    private static Optional<String> money(OrderEvent event, Return one, Order order, Words words) {
        return switch (event) {
            case RETURN_APPROVED -> Optional.of(words.say("return-approved.money"));
            case RETURN_RECEIVED ->
                order.refunds().stream()
                        .filter(refund -> refund.id().equals(one.id()))
                        .map(Refund::amount)
                        .map(amount -> words.say("return-received.money", words.money(amount)))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static String pieces(Return one, Order order, Words words) {
        return one.pieces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> words.say(
                        "piece",
                        part.getValue(),
                        order.lines().get(part.getKey()).title()))
                .collect(Collectors.joining(", "));
    }
}
