package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.twoSellers;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Fulfilling.Outcome;
import dev.souk.orders.FulfilmentStep.Accept;
import dev.souk.orders.FulfilmentStep.Deliver;
import dev.souk.orders.FulfilmentStep.Ship;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FulfillingTest {
    private static final SellerId POTTER = new SellerId("seller-of-teapot");
    private static final SellerId CLOCKMAKER = new SellerId("seller-of-clock");
    private static final Tracking PARCEL =
            new Tracking("Royal Mail", Optional.of("AB1"), Optional.of("https://carrier.example/AB1"));
    private static final Tracking OTHER = new Tracking("Royal Mail", Optional.of("AB2"), Optional.empty());
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);

    private final InMemoryOrders orders = new InMemoryOrders();
    private final Order placed = twoSellers("one");

    @BeforeEach
    void place() {
        orders.putStock(variant("teapot"), 10);
        orders.putStock(variant("clock"), 10);
        orders.place(placed);
    }

    private void pay() {
        orders.advance(placed.paid("p", new Money(42, GBP), NOON));
    }

    private Outcome fulfil(SellerId seller, FulfilmentStep step) {
        return new Fulfilling(orders, CLOCK).fulfil(placed.id(), seller, step, Actor.SELLER);
    }

    private Order now() {
        return orders.find(placed.id()).orElseThrow();
    }

    private FulfilmentState state(SellerId seller) {
        return now().fulfilment(seller).orElseThrow().state();
    }

    @Test
    void thereIsNothingToFulfilBeforeTheOrderIsPaid() {
        assertThat(placed.fulfilments()).isEmpty();
        assertThat(fulfil(POTTER, new Accept())).isEqualTo(new Outcome.Refused(FulfilmentObstacle.ORDER_NOT_PAID));
        pay();
        assertThat(now().fulfilments())
                .extracting(Fulfilment::seller, Fulfilment::state, Fulfilment::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(POTTER, FulfilmentState.OPEN, NOON),
                        org.assertj.core.groups.Tuple.tuple(CLOCKMAKER, FulfilmentState.OPEN, NOON));
    }

    @Test
    void eachSellerGoesTheirOwnWayStepByStep() {
        pay();
        for (var step : List.of(new Accept(), new Ship(PARCEL), new Deliver())) {
            assertThat(fulfil(POTTER, step)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(state(POTTER)).isEqualTo(FulfilmentState.DELIVERED);
        assertThat(state(CLOCKMAKER)).isEqualTo(FulfilmentState.OPEN);
        assertThat(now().fulfilment(POTTER).orElseThrow().tracking()).contains(PARCEL);
        assertThat(now().timeline().getLast())
                .isEqualTo(new TimelineEntry(
                        LATER,
                        OrderEvent.DELIVERED,
                        Actor.SELLER,
                        Optional.of(POTTER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whatWasDoneBeforeChangesNothing() {
        pay();
        var steps = List.of(new Accept(), new Ship(PARCEL), new Deliver());
        steps.forEach(step -> fulfil(POTTER, step));
        var version = now().version();
        assertThat(steps).allSatisfy(step -> assertThat(fulfil(POTTER, step)).isInstanceOf(Outcome.Done.class));
        assertThat(now().version()).isEqualTo(version);
    }

    @Test
    void noStepIsLeftOut() {
        pay();
        refuses(new Ship(PARCEL), FulfilmentObstacle.FULFILMENT_NOT_ACCEPTED);
        refuses(new Deliver(), FulfilmentObstacle.FULFILMENT_NOT_SHIPPED);
        fulfil(POTTER, new Accept());
        refuses(new Deliver(), FulfilmentObstacle.FULFILMENT_NOT_SHIPPED);
        fulfil(POTTER, new Ship(PARCEL));
        refuses(new Ship(OTHER), FulfilmentObstacle.FULFILMENT_SHIPPED);
        fulfil(POTTER, new Deliver());
        refuses(new Ship(OTHER), FulfilmentObstacle.FULFILMENT_SHIPPED);
    }

    private void refuses(FulfilmentStep step, FulfilmentObstacle obstacle) {
        var before = now();
        assertThat(fulfil(POTTER, step)).isEqualTo(new Outcome.Refused(obstacle));
        assertThat(now()).isEqualTo(before);
        assertThatIllegalStateException()
                .isThrownBy(() -> before.fulfilled(POTTER, step, Actor.SELLER, NOON))
                .withMessageContaining(obstacle.code());
    }

    @Test
    void nothingIsSentOnceTheMoneyIsBackButWhatWasSentArrives() {
        pay();
        fulfil(POTTER, new Accept());
        fulfil(POTTER, new Ship(PARCEL));
        fulfil(CLOCKMAKER, new Accept());
        orders.advance(now().refunded("p", new Money(42, GBP), NOON));
        assertThat(fulfil(CLOCKMAKER, new Ship(OTHER)))
                .isEqualTo(new Outcome.Refused(FulfilmentObstacle.ORDER_NOT_PAID));
        assertThat(fulfil(POTTER, new Deliver())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSellerWithNothingInTheOrderLearnsNothingOfIt() {
        pay();
        assertThat(fulfil(new SellerId("eve"), new Accept())).isEqualTo(new Outcome.Unknown());
        assertThat(new Fulfilling(orders, CLOCK).fulfil(twoSellers("none").id(), POTTER, new Accept(), Actor.SELLER))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aStepIsDoneOnceWhicheverCallFails() {
        for (var after : List.of(false, true)) {
            int point = 1;
            while (arrives(point, after)) {
                point++;
            }
            assertThat(point - 1).as("calls that failed").isEqualTo(2);
        }
    }

    private static boolean arrives(int point, boolean after) {
        var test = new FulfillingTest();
        test.place();
        test.pay();
        var flaky = new Flaky(point, after);
        var fulfilling = new Fulfilling(flaky.orders(test.orders), CLOCK);
        try {
            fulfilling.fulfil(test.placed.id(), POTTER, new Accept(), Actor.SELLER);
        } catch (Flaky.Outage e) {
            fulfilling.fulfil(test.placed.id(), POTTER, new Accept(), Actor.SELLER);
        }
        assertThat(test.now().timeline())
                .filteredOn(entry -> entry.event() == OrderEvent.ACCEPTED)
                .hasSize(1);
        return flaky.hasFailed();
    }
}
