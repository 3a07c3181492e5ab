package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.SalesMovement.Kind;
import dev.souk.pricing.PricedLine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SalesMovementTest {
    private static final SellerId POTTER = new SellerId("seller-of-teapot");

    private static void addsUp(Order order) {
        for (var seller : order.lines().stream().map(PricedLine::sellerId).collect(Collectors.toSet())) {
            var earnings = Earnings.of(order, seller);
            assertThat(sum(order, seller, Kind.SALE)).isEqualTo(earnings.sales());
            assertThat(sum(order, seller, Kind.REFUND)).isEqualTo(earnings.refunds());
        }
    }

    private static Money sum(Order order, SellerId seller, Kind kind) {
        return Money.sum(
                order.ledger().currency(),
                SalesMovement.of(order).stream()
                        .filter(movement -> movement.seller().equals(seller) && movement.kind() == kind)
                        .map(SalesMovement::total)
                        .toList());
    }

    @Test
    void areTogetherWhatSellersEarnOfAnyOrderPaidBackInAnyParts() {
        for (long seed = 0; seed < 200; seed++) {
            var order = SampleOrders.any(seed);
            assertThat(SalesMovement.of(order)).isEmpty();
            var paid = order.paymentStarted("p", NOON).paid("p", Money.of(0, "GBP"), NOON);
            PaidBack.inParts(paid, new SplittableRandom(seed), SalesMovementTest::addsUp);
        }
    }

    @Test
    void ofAnOrderOfTwoSellersEachHasTheirOwn() {
        var paid = SampleOrders.twoSellers("one").paymentStarted("p", NOON).paid("p", Money.of(0, "GBP"), NOON);

        assertThat(SalesMovement.of(paid)).hasSize(2).allSatisfy(movement -> {
            assertThat(movement.kind()).isEqualTo(Kind.SALE);
            assertThat(movement.goods())
                    .singleElement()
                    .satisfies(goods -> assertThat("seller-of-" + goods.productId())
                            .isEqualTo(movement.seller().value()));
        });
        addsUp(paid.refunded("p", Money.of(0, "GBP"), NOON));
    }

    @Test
    void aRefundCountsOnTheDayOnWhichTheMoneyWentBack() {
        var later = NOON.plus(Duration.ofDays(20));
        var paid = SampleOrders.teapot("one").paymentStarted("p", NOON).paid("p", Money.of(0, "GBP"), NOON);
        var shipping = new OrderParts(Map.of(), Set.of(POTTER));
        var asked = paid.refundRequested("r", POTTER, shipping, Actor.SELLER, Optional.empty(), NOON);
        assertThat(SalesMovement.of(asked)).isEqualTo(SalesMovement.of(paid));

        var movement = SalesMovement.of(asked.refundBooked(asked.refunds().getFirst(), later))
                .getLast();

        assertThat(movement.day()).isEqualTo(LocalDate.ofInstant(later, ZoneOffset.UTC));
        assertThat(movement.cause()).isEqualTo("r");
        assertThat(movement.goods()).isEmpty();
        assertThat(movement.total())
                .isEqualTo(asked.refunds()
                        .getFirst()
                        .amount()
                        .minus(paid.taxOf(asked.refunds().getFirst())));
        assertThat(movement.total().currency()).isEqualTo(GBP);
    }
}
