package dev.souk.functions.notifications;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.OrderParts;
import dev.souk.orders.ReturnReason;
import dev.souk.orders.ReturnRequest;
import dev.souk.orders.ReturnStep;
import dev.souk.orders.Tracking;
import dev.souk.platform.mail.MailSamples.Sample;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every mail that an order can be the reason for, in one language. */
final class SampleMails {
    private static final Instant LATER = SampleOrder.PLACED_AT.plusSeconds(86_400);
    private static final String LINK = "https://shop.example/orders/sample?access=signature";
    private static final String REFUND = "sample-refund";
    private static final String RETURN = "sample-return";
    private static final ReturnStep APPROVED =
            new ReturnStep.Approve(Optional.of("Use the box that it came in."), Optional.of(SampleOrder.ADDRESS));
    private static final ReturnStep REFUSED = new ReturnStep.Refuse("It was used, and the lid is missing.");
    private static final ReturnStep RECEIVED = new ReturnStep.Receive(false, true, Optional.empty());

    private final OrderMails mails;

    SampleMails(Locale language) {
        var brand = new Brand("Souk", List.of("Souk", "1 Market Row", "London"));
        this.mails = new OrderMails(new MailPages(brand), new Languages(List.of(language)));
    }

    /** All kinds, in the order of an order's life. */
    List<Sample> all() {
        var placed = SampleOrder.placed();
        var paid = SampleOrder.paid();
        return Stream.of(
                        sample(OrderEvent.PLACED, placed),
                        sample(OrderEvent.PAYMENT_FAILED, placed),
                        sample(OrderEvent.EXPIRY_WARNED, placed),
                        sample(OrderEvent.EXPIRED, placed),
                        sample(OrderEvent.PAID, paid),
                        sample(OrderEvent.SHIPPED, shipped(paid), SampleOrder.POTTER.value()),
                        sample(OrderEvent.DELIVERED, shipped(paid), SampleOrder.POTTER.value()),
                        sample(OrderEvent.FULFILMENT_CANCELLED, unsent(paid), SampleOrder.POTTER.value()),
                        sample(OrderEvent.PARTLY_REFUNDED, partlyRefunded(paid), REFUND),
                        sample(OrderEvent.RETURN_REQUESTED, asked(paid), RETURN),
                        sample(OrderEvent.RETURN_APPROVED, taken(paid, APPROVED), RETURN),
                        sample(OrderEvent.RETURN_REFUSED, taken(paid, REFUSED), RETURN),
                        sample(OrderEvent.RETURN_RECEIVED, taken(paid, APPROVED, RECEIVED), RETURN),
                        sample(OrderEvent.CANCELLED, cancelled(paid)),
                        named(
                                "cancelled-unpaid",
                                new OrderMail(OrderEvent.CANCELLED, Optional.empty()),
                                cancelled(placed)),
                        sample(OrderEvent.REFUNDED, paid),
                        sample(OrderEvent.CLAIMED, paid),
                        named("refunded-late", new OrderMail(OrderEvent.REFUNDED, Optional.empty()), placed),
                        Optional.of(sample(EmailMessage.LINK_REQUESTED, paid, mails.writeLink(paid, LINK))),
                        Optional.of(sample(EmailMessage.REVIEW_INVITED, paid, invitation(paid))),
                        toSeller(OrderEvent.RETURN_REQUESTED, asked(paid)),
                        toSeller(OrderEvent.RETURN_WITHDRAWN, asked(paid)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Mail invitation(Order order) {
        var things = order.lines().stream()
                .map(line -> Map.of("title", line.title(), "link", "https://shop.example/p/sample/review"))
                .toList();
        var unsubscribe = URI.create("https://shop.example/unsubscribe/sample?key=signature");
        return mails.writeInvitation(order, things, unsubscribe, unsubscribe);
    }

    private Optional<Sample> sample(OrderEvent event, Order order) {
        return named(event.code(), new OrderMail(event, Optional.empty()), order);
    }

    private Optional<Sample> sample(OrderEvent event, Order order, String about) {
        return named(event.code(), new OrderMail(event, Optional.of(about)), order);
    }

    private Optional<Sample> named(String name, OrderMail about, Order order) {
        return mails.write(about, order, LINK).map(mail -> sample(name, order, mail));
    }

    private Optional<Sample> toSeller(OrderEvent event, Order order) {
        var about = new OrderMail(event, Optional.of(RETURN), Optional.of(SampleOrder.POTTER));
        return mails.writeToSeller(SampleOrder.POTTER, about, order)
                .map(mail -> new Sample(
                        event.code() + "-seller", "potter@example.com", mail.subject(), mail.html(), mail.text()));
    }

    private static Sample sample(String name, Order order, Mail mail) {
        return new Sample(name, order.email(), mail.subject(), mail.html(), mail.text());
    }

    private static Order shipped(Order paid) {
        var parcel = new Tracking(
                "Royal Mail", Optional.of("AB123456789GB"), Optional.of("https://carrier.example/AB123456789GB"));
        return paid.fulfilled(SampleOrder.POTTER, new FulfilmentStep.Accept(), Actor.SELLER, LATER)
                .fulfilled(SampleOrder.POTTER, new FulfilmentStep.Ship(parcel), Actor.SELLER, LATER);
    }

    private static Order unsent(Order paid) {
        var why = Optional.of("The last one broke in our hands.");
        return paid.fulfilled(SampleOrder.POTTER, new FulfilmentStep.Cancel(why), Actor.SELLER, LATER);
    }

    private static Order partlyRefunded(Order paid) {
        var shipping = new OrderParts(Map.of(), Set.of(SampleOrder.POTTER));
        return paid.refundRequested(REFUND, SampleOrder.POTTER, shipping, Actor.SELLER, Optional.empty(), LATER);
    }

    private static Order asked(Order paid) {
        var arrived = shipped(paid).fulfilled(SampleOrder.POTTER, new FulfilmentStep.Deliver(), Actor.SELLER, LATER);
        var request = new ReturnRequest(RETURN, SampleOrder.POTTER, Map.of(0, 1), ReturnReason.FAULTY, List.of());
        return arrived.returnRequested(request, Optional.of("It leaks."), LATER);
    }

    private static Order taken(Order paid, ReturnStep... steps) {
        return Stream.of(steps)
                .reduce(
                        asked(paid),
                        (order, step) -> order.returnTaken(order.returns().getFirst(), step, Actor.SELLER, LATER),
                        (one, _) -> one);
    }

    private static Order cancelled(Order order) {
        return order.cancelled(Actor.SHOPPER, Optional.empty(), LATER);
    }
}
