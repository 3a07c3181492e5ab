package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.SampleOrders;
import dev.souk.orders.Tracking;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTextTest {
    private static Order paid() {
        return SampleOrders.twoSellers("one").paid("p", new Money(42, SampleOrders.GBP), SampleOrders.NOON);
    }

    /** An order of which the potter has sent their part. */
    static Order sent() {
        var order = paid();
        var seller = order.lines().getFirst().sellerId();
        var parcel = new Tracking("Royal Mail", Optional.of("AB1"), Optional.of("https://carrier.example/AB1"));
        return order.fulfilled(seller, new FulfilmentStep.Accept(), Actor.SELLER, SampleOrders.NOON)
                .fulfilled(seller, new FulfilmentStep.Ship(parcel), Actor.SELLER, SampleOrders.NOON);
    }

    private static String message(OrderEvent event, String about, Order order) {
        return MailText.of(new OrderMail(event, Optional.of(about)), order).orElseThrow().message();
    }

    @Test
    void saysWhoCarriesAParcelAndWhereItIs() {
        assertThat(message(OrderEvent.SHIPPED, "seller-of-teapot", sent()))
                .isEqualTo("House of teapot has sent your parcel with Royal Mail. Its number is AB1. "
                        + "Where it is: https://carrier.example/AB1");
        assertThat(MailText.of(new OrderMail(OrderEvent.SHIPPED, Optional.of("nobody")), sent()))
                .isEmpty();
    }
}
