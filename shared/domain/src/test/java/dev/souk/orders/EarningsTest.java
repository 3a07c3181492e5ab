package dev.souk.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.PricedLine;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EarningsTest {
    private static void agree(Order order) {
        for (var seller : sellers(order)) {
            var earnings = Earnings.of(order, seller);
            assertThat(earnings.balance()).isEqualTo(order.ledger().balance(new Account.Seller(seller)));
            assertThat(earnings.sales().isNegative()).isFalse();
            assertThat(earnings.refunds().isNegative()).isFalse();
            assertThat(earnings.commission().isNegative()).isFalse();
        }
    }

    private static Set<SellerId> sellers(Order order) {
        return order.lines().stream().map(PricedLine::sellerId).collect(Collectors.toSet());
    }

    @Test
    void areTheLedgersOwnForAnyOrderPaidBackInAnyParts() {
        for (long seed = 0; seed < 200; seed++) {
            var order = SampleOrders.any(seed);
            agree(order);
            var paid = order.paymentStarted("p", NOON).paid("p", Money.of(0, "GBP"), NOON);
            PaidBack.inParts(paid, new SplittableRandom(seed), EarningsTest::agree);
        }
    }

    @Test
    void ofAnOrderThatWentBackInFullNothingIsLeft() {
        var paid = SampleOrders.twoSellers("one").paymentStarted("p", NOON).paid("p", Money.of(0, "GBP"), NOON);
        var refunded = paid.refunded("p", Money.of(0, "GBP"), NOON);
        for (var seller : sellers(refunded)) {
            var earnings = Earnings.of(refunded, seller);
            assertThat(earnings.sales()).isEqualTo(earnings.refunds());
            assertThat(earnings.sales().isZero()).isFalse();
            assertThat(earnings.commission().isZero()).isTrue();
        }
    }
}
