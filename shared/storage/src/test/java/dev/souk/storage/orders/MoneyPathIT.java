package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.LONDON;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Account;
import dev.souk.orders.Actor;
import dev.souk.orders.Buyer;
import dev.souk.orders.Flaky;
import dev.souk.orders.LineRefunding;
import dev.souk.orders.Order;
import dev.souk.orders.OrderCancelling;
import dev.souk.orders.OrderExpiry;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.OrderSettling;
import dev.souk.orders.OrderState;
import dev.souk.orders.PaymentStarting;
import dev.souk.orders.Placement;
import dev.souk.orders.PlacingOutcome;
import dev.souk.orders.SampleOrders;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.PaymentProvider;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The whole way of an order, over and over, each time with another one of its calls to DynamoDB or to the provider failing,
 * before or after it took effect, and whoever made it trying again. However it goes, one order comes out, charged and
 * stocked once.
 */
class MoneyPathIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private static final long SHELF = 1_000;

    /** How an order ends. */
    private enum Ending {
        PAID,
        EXPIRED,
        REFUNDED,
        CANCELLED_UNPAID,
        CANCELLED_PAID,
        PART_BY_PART
    }

    /** One order's way through a world in which one call fails. */
    private static final class Way {
        private final FixedClock clock = new FixedClock();
        private final FakeProvider provider = new FakeProvider();
        private final PaymentProvider reached;
        private final DynamoOrders orders;
        private final Placement placement;

        Way(String key, Flaky flaky) {
            clock.set(NOON);
            this.reached = flaky.provider(provider);
            this.orders = new DynamoOrders(
                    flaky.wrap(DynamoDbClient.class, DYNAMO.client()), DYNAMO.settings(), new CountingIds());
            this.placement = new Placement(
                    new Buyer.Guest(),
                    key,
                    List.of(wanted("teapot", 2)),
                    "ada@example.org",
                    Locale.UK,
                    LONDON,
                    Optional.empty(),
                    Set.of(),
                    Map.of(),
                    Money.of(2_795, "GBP"));
        }

        void go(Ending ending) {
            var checkout = SampleOrders.checkout(List.of(offer("teapot", 1_200, SHELF)), clock);
            var placed =
                    (PlacingOutcome.Placed) retried(() -> new OrderPlacing(checkout, orders, clock).place(placement));
            var started = (PaymentStarting.Outcome.Started)
                    retried(() -> new PaymentStarting(orders, reached, clock).start(placed.order()));
            var payment = started.intent().paymentId();
            switch (ending) {
                case PAID, EXPIRED, REFUNDED -> goOn(ending, payment);
                case CANCELLED_UNPAID -> cancel(placed.order());
                case CANCELLED_PAID -> {
                    pay(payment);
                    cancel(placed.order());
                    settle(payment);
                }
                case PART_BY_PART -> {
                    pay(payment);
                    giveBack("one", 1, false, payment);
                    giveBack("other", 1, true, payment);
                }
            }
        }

        private void pay(String payment) {
            provider.succeed(payment);
            settle(payment);
        }

        private void settle(String payment) {
            retried(() -> new OrderSettling(orders, reached, clock).settle(placement.orderId(), payment));
        }

        private void cancel(Order order) {
            retried(() -> new OrderCancelling(orders, reached, clock).cancel(order, Actor.SHOPPER, Optional.empty()));
        }

        private void giveBack(String key, int pieces, boolean shipping, String payment) {
            var seller = new SellerId("seller-of-teapot");
            var wanted = new LineRefunding.Wanted(key, Map.of(variant("teapot"), pieces), shipping, Optional.empty());
            retried(() -> new LineRefunding(orders, clock).refund(placement.orderId(), seller, wanted, Actor.SELLER));
            settle(payment);
        }

        private void goOn(Ending ending, String payment) {
            if (ending != Ending.PAID) {
                clock.advance(Order.PAYABLE);
                retried(() -> new OrderExpiry(orders, reached, clock).expire(placement.orderId()));
            }
            if (ending != Ending.EXPIRED) {
                // Money that comes though the payment was cancelled: no provider should, and one day one will.
                provider.become(payment, dev.souk.payments.IntentStatus.PROCESSING);
                provider.succeed(payment);
                settle(payment);
            }
        }

        /** As a browser, a queue or a schedule does: what failed is asked for again. */
        private static <T> T retried(Supplier<T> call) {
            try {
                return call.get();
            } catch (SdkClientException e) {
                return call.get();
            }
        }
    }

    @Test
    void aPaidOrderIsPlacedAndChargedOnceWhicheverCallFails() {
        goesThroughAllFailures(Ending.PAID, 5);
    }

    @Test
    void anExpiredOrderReturnsItsStockOnceWhicheverCallFails() {
        goesThroughAllFailures(Ending.EXPIRED, 6);
    }

    @Test
    void moneyThatComesTooLateGoesBackOnceWhicheverCallFails() {
        goesThroughAllFailures(Ending.REFUNDED, 10);
    }

    @Test
    void anUnpaidOrderIsCalledOffOnceWhicheverCallFails() {
        goesThroughAllFailures(Ending.CANCELLED_UNPAID, 7);
    }

    @Test
    void theMoneyOfACancelledOrderGoesBackOnceWhicheverCallFails() {
        goesThroughAllFailures(Ending.CANCELLED_PAID, 12);
    }

    @Test
    void partsOfTheMoneyGoBackOnceEachWhicheverCallFails() {
        goesThroughAllFailures(Ending.PART_BY_PART, 18);
    }

    /** Fails call after call until there is none left to fail. */
    private static void goesThroughAllFailures(Ending ending, int atLeast) {
        for (var after : List.of(false, true)) {
            int point = 1;
            while (arrives(ending, point, after)) {
                point++;
            }
            assertThat(point - 1).as("calls that failed").isGreaterThanOrEqualTo(atLeast);
        }
    }

    /** One order's way with one failing call; answers whether there was such a call. */
    private static boolean arrives(Ending ending, int point, boolean after) {
        putStock();
        var flaky = new Flaky(point, after, () -> SdkClientException.create("The line is cut"));
        var way = new Way(ending + "-" + point + "-" + after, flaky);
        way.go(ending);

        var real = new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), new CountingIds());
        var order = real.find(way.placement.orderId()).orElseThrow();
        assertThat(order.state()).as("call %d fails", point).isInstanceOf(state(ending));
        assertThat(order.timeline())
                .extracting(entry -> entry.event().code() + entry.subject().orElse(""))
                .doesNotHaveDuplicates();
        // Pieces that are given back by themselves are counted by the seller who unpacks them.
        assertThat(stock()).isEqualTo(ending == Ending.PAID || ending == Ending.PART_BY_PART ? SHELF - 2 : SHELF);
        assertThat(way.provider.refunds())
                .isEqualTo(
                        switch (ending) {
                            case PAID, EXPIRED, CANCELLED_UNPAID -> 0;
                            case REFUNDED, CANCELLED_PAID -> 1;
                            case PART_BY_PART -> 2;
                        });
        assertThat(order.ledger().balance(new Account.Shopper()).isZero()).isEqualTo(ending != Ending.PAID);
        return flaky.hasFailed();
    }

    private static Class<? extends OrderState> state(Ending ending) {
        return switch (ending) {
            case PAID -> OrderState.Paid.class;
            case EXPIRED -> OrderState.Expired.class;
            case CANCELLED_UNPAID -> OrderState.Cancelled.class;
            case REFUNDED, CANCELLED_PAID, PART_BY_PART -> OrderState.Refunded.class;
        };
    }

    private static void putStock() {
        var item = new HashMap<>(OrderKey.stock(variant("teapot")));
        item.put("available", OrderKey.number(SHELF));
        DYNAMO.client()
                .putItem(put -> put.tableName(DYNAMO.settings().catalogTable()).item(item));
    }

    private static long stock() {
        var item = DYNAMO.client()
                .getItem(get -> get.tableName(DYNAMO.settings().catalogTable())
                        .key(OrderKey.stock(variant("teapot")))
                        .consistentRead(true))
                .item();
        return Long.parseLong(Objects.requireNonNull(item.get("available")).n());
    }
}
