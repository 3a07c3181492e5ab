package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.WordsTest.ENGLISH;
import static dev.souk.functions.notifications.WordsTest.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.OrderParts;
import dev.souk.orders.SampleOrders;
import dev.souk.orders.Tracking;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailTextTest {
    private static Order paid() {
        return SampleOrders.twoSellers("one").paid("p", new Money(42, SampleOrders.GBP), SampleOrders.NOON);
    }

    /** An order of which the potter has sent their part, and given back its shipping. */
    static Order sent() {
        var order = paid();
        var seller = order.lines().getFirst().sellerId();
        var parcel = new Tracking("Royal Mail", Optional.of("AB1"), Optional.of("https://carrier.example/AB1"));
        var shipping = new OrderParts(Map.of(), Set.of(seller));
        return order.refundRequested("r1", seller, shipping, Actor.SELLER, Optional.empty(), SampleOrders.NOON)
                .fulfilled(seller, new FulfilmentStep.Accept(), Actor.SELLER, SampleOrders.NOON)
                .fulfilled(seller, new FulfilmentStep.Ship(parcel), Actor.SELLER, SampleOrders.NOON);
    }

    private static String message(OrderEvent event, String about, Order order) {
        return message(event, about, order, ENGLISH);
    }

    private static String message(OrderEvent event, String about, Order order, Words language) {
        return MailText.of(new OrderMail(event, Optional.of(about)), order, language)
                .orElseThrow()
                .message();
    }

    @Test
    void saysWhoCarriesAParcelAndWhereItIs() {
        assertThat(message(OrderEvent.SHIPPED, "seller-of-teapot", sent()))
                .isEqualTo("House of teapot has sent your parcel with Royal Mail. Its number is AB1. "
                        + "Where it is: https://carrier.example/AB1");
        assertThat(message(OrderEvent.SHIPPED, "seller-of-teapot", sent(), GERMAN))
                .isEqualTo("House of teapot hat Ihr Paket mit Royal Mail verschickt. Die Sendungsnummer lautet AB1. "
                        + "Zur Sendungsverfolgung: https://carrier.example/AB1");
        assertThat(MailText.of(new OrderMail(OrderEvent.SHIPPED, Optional.of("nobody")), sent(), ENGLISH))
                .isEmpty();
    }

    @Test
    void warnsOfTheEndWithItsTimeUnlessThereIsNoneAnyMore() {
        var unpaid = SampleOrders.teapot("one");
        assertThat(message(OrderEvent.EXPIRY_WARNED, "", unpaid)).contains("until 12:30 UTC");
        assertThat(message(OrderEvent.EXPIRY_WARNED, "", unpaid, GERMAN)).contains("bis 12:30 Uhr (UTC)");
        assertThat(MailText.of(new OrderMail(OrderEvent.EXPIRY_WARNED, Optional.empty()), paid(), ENGLISH))
                .isEmpty();
    }

    @Test
    void saysHowMuchWentBack() {
        assertThat(message(OrderEvent.PARTLY_REFUNDED, "r1", sent())).contains("£3.95");
        assertThat(message(OrderEvent.PARTLY_REFUNDED, "r1", sent(), GERMAN)).contains("3,95\u00a0£ erstattet");
    }

    @Test
    void saysWhetherAnythingWasCharged() {
        var unpaid = SampleOrders.teapot("one").cancelled(Actor.SHOPPER, Optional.empty(), SampleOrders.NOON);
        assertThat(message(OrderEvent.CANCELLED, "", unpaid)).contains("nothing was charged");
        var cancelled = paid().cancelled(Actor.SHOPPER, Optional.empty(), SampleOrders.NOON);
        assertThat(message(OrderEvent.CANCELLED, "", cancelled)).contains("Your money is on its way back");
        assertThat(message(OrderEvent.REFUNDED, "", cancelled)).doesNotContain("came when the order was over");
    }

    @Test
    void saysWhyASellerDoesNotSend() {
        var cancelled = paid().fulfilled(
                        paid().lines().getFirst().sellerId(),
                        new FulfilmentStep.Cancel(Optional.of("It broke.")),
                        Actor.SELLER,
                        SampleOrders.NOON);
        assertThat(message(OrderEvent.FULFILMENT_CANCELLED, "seller-of-teapot", cancelled))
                .contains("House of teapot cannot send", "They say: It broke.");
    }
}
