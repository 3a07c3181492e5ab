package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingZone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancellationWindowTest {
    private static final SellerId POTTER = new SellerId("seller-of-teapot");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Dispatch FOR_A_DAY = new Dispatch(0, OptionalInt.of(24), List.of(), Set.of(ShippingZone.HOME));

    private static Order paid(Order order) {
        return order.paid("p", new Money(42, GBP), NOON.plusSeconds(60));
    }

    @Test
    void countsFromThePayment() {
        var order = paid(teapot("one", FOR_A_DAY));
        var end = NOON.plusSeconds(60).plus(DAY);
        assertThat(order.fulfilments().getFirst().cancellableUntil()).contains(end);
        assertThat(order.cancelObstacle(end.minusMillis(1))).isEmpty();
        assertThat(order.cancelObstacle(end)).contains(CancelObstacle.CANCELLATION_WINDOW_OVER);
        assertThat(order.cancelled(Actor.SHOPPER, Optional.empty(), end.minusMillis(1))
                        .isCancelled())
                .isTrue();
        assertThatIllegalStateException().isThrownBy(() -> order.cancelled(Actor.SHOPPER, Optional.empty(), end));
    }

    @Test
    void isNeverLongerThanUntilTheSellerBegins() {
        var order = paid(teapot("one", FOR_A_DAY)).fulfilled(POTTER, new FulfilmentStep.Accept(), Actor.SELLER, NOON);
        assertThat(order.cancelObstacle(NOON)).contains(CancelObstacle.ORDER_IN_FULFILMENT);
    }

    @Test
    void doesNotHoldWhatIsNotPaidNorTheSeller() {
        assertThat(teapot("one", FOR_A_DAY).cancelObstacle(NOON.plus(DAY))).isEmpty();
        var late = paid(teapot("two", FOR_A_DAY));
        var cancelled = late.fulfilled(
                POTTER, new FulfilmentStep.Cancel(Optional.empty()), Actor.SELLER, NOON.plus(DAY.multipliedBy(9)));
        assertThat(cancelled.fulfilments().getFirst().state()).isEqualTo(FulfilmentState.CANCELLED);
    }

    @Test
    void withoutOneOnlyThePackingEndsIt() {
        var order = paid(teapot("one"));
        assertThat(order.fulfilments().getFirst().cancellableUntil()).isEmpty();
        assertThat(order.cancelObstacle(NOON.plus(Duration.ofDays(900)))).isEmpty();
    }
}
