package dev.souk.testkit.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placed;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.signing.Signer;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderLinksTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final OrderLinks links = platform.orderLinks();
    private final Order order = teapot("one");

    @BeforeEach
    void place() {
        orders.putStock(variant("teapot"), 10);
        orders.place(order);
    }

    @Test
    void opensForTheMemberWhoPlacedIt() {
        var offers = List.of(offer("teapot", 1_200, 10));
        var placement = placement(Optional.of(new MemberId("ada")), "key", offers, List.of(wanted("teapot", 1)), "GB");
        var adas = placed(placement, offers, NOON);
        orders.place(adas);

        assertThat(opened(naming(adas).as("ada"))).contains(adas);
        assertThat(opened(naming(adas).as("eve"))).isEmpty();
        assertThat(opened(naming(adas))).isEmpty();
    }

    @Test
    void opensForWhoeverHoldsTheLink() {
        assertThat(opened(naming(order).query("access", signed(order)))).contains(order);
    }

    @Test
    void doesNotOpenWithoutALinkOrWithOneThatIsNotOursForThisOrder() {
        assertThat(opened(naming(order))).isEmpty();
        assertThat(opened(naming(order).as("eve"))).isEmpty();
        assertThat(opened(naming(order).query("access", signed(teapot("two"))))).isEmpty();
        assertThat(opened(naming(order).query("access", forged(order)))).isEmpty();
    }

    @Test
    void opensUntilItsTimeIsOverAndThenSaysSo() {
        var link = naming(order).query("access", signed(order));
        clock.advance(Duration.ofDays(90).minusSeconds(1));
        assertThat(opened(link)).contains(order);
        clock.advance(Duration.ofSeconds(1));
        assertThat(opened(link)).isEmpty();
        assertThat(link.on(new ReadOrder(_ -> {})).problem()).isEqualTo("order-link-expired");
        assertThat(link.on(new ReadOrder(_ -> {})).status()).isEqualTo(410);
    }

    @Test
    void nobodyMakesTheirLinkLastLonger() {
        var link = signed(order);
        clock.advance(Duration.ofDays(91));
        var longer = "zzzzzz" + link.substring(link.indexOf('.'));
        for (var access : List.of(longer, link.substring(link.indexOf('.') + 1), longer.replace('.', '-'))) {
            var call = naming(order).query("access", access);
            assertThat(opened(call)).isEmpty();
            assertThat(call.on(new ReadOrder(_ -> {})).status()).isEqualTo(404);
        }
    }

    @Test
    void opensNothingWhereThereIsNothing() {
        var two = teapot("two");
        assertThat(opened(naming(two).query("access", signed(two)))).isEmpty();
        assertThat(opened(HttpCall.to("ReadOrder").path("orderId", "not-an-order")))
                .isEmpty();
    }

    private static HttpCall naming(Order order) {
        return HttpCall.to("ReadOrder").path("orderId", order.id().value());
    }

    private String signed(Order order) {
        return platform.access(order.id().value());
    }

    /** By somebody who does not have our key. */
    private String forged(Order order) {
        return new OrderLinks(new Signer(() -> "another key"), platform.settings(), clock)
                .access(order.id(), clock.instant());
    }

    private Optional<Order> opened(HttpCall call) {
        var opened = new ArrayList<Optional<Order>>();
        call.on(new ReadOrder(opened::add));
        assertThat(opened).hasSize(1);
        return opened.getFirst();
    }

    private final class ReadOrder extends Endpoint {
        private final Consumer<Optional<Order>> opened;

        ReadOrder(Consumer<Optional<Order>> opened) {
            super(platform.pipeline());
            this.opened = opened;
        }

        @Override
        protected Response answer(Request request) {
            opened.accept(links.open(request, orders));
            return links.notOpened(request);
        }
    }
}
