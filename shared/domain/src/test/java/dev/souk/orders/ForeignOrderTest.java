package dev.souk.orders;

import static dev.souk.orders.SampleOrders.CURRENCIES;
import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.SalesMovement.Kind;
import dev.souk.pricing.PricedLine;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Orders that are paid in another currency than the shop's own, in which sellers are paid. */
class ForeignOrderTest {
    private static final List<Currency> OTHERS = CURRENCIES.besides();

    private static Order paid(long seed, Currency currency) {
        return SampleOrders.any(seed, currency).paymentStarted("p", NOON).paid("p", Money.zero(currency), NOON);
    }

    private static Set<SellerId> sellers(Order order) {
        return order.lines().stream().map(PricedLine::sellerId).collect(Collectors.toSet());
    }

    private static void addsUp(Order order) {
        var rate = order.ledger().rate();
        for (var seller : sellers(order)) {
            var earnings = Earnings.of(order, seller);
            assertThat(sum(order, seller, Kind.SALE)).isEqualTo(earnings.sales());
            assertThat(sum(order, seller, Kind.REFUND)).isEqualTo(earnings.refunds());
            // Three sums, each rounded by itself.
            var exact = rate.back(order.ledger().balance(new Account.Seller(seller)));
            assertThat(Math.abs(earnings.balance().minus(exact).amount())).isLessThanOrEqualTo(2);
        }
    }

    private static Money sum(Order order, SellerId seller, Kind kind) {
        return Money.sum(
                GBP,
                SalesMovement.of(order).stream()
                        .filter(movement -> movement.seller().equals(seller) && movement.kind() == kind)
                        .peek(movement ->
                                assertThat(movement.total().isNegative()).isFalse())
                        .map(SalesMovement::total)
                        .toList());
    }

    @Test
    void keepTheirBooksInWhatWasPaidAtTheRateOfTheDay() {
        var order = paid(1, OTHERS.getFirst());

        assertThat(order.ledger().currency()).isEqualTo(OTHERS.getFirst());
        assertThat(order.ledger().rate()).isEqualTo(CURRENCIES.rate(OTHERS.getFirst()));
        assertThat(order.totals().total().currency()).isEqualTo(OTHERS.getFirst());
    }

    @Test
    void areCountedForSellersInTheShopsOwnCurrencyToTheUnitHoweverTheyGoBack() {
        for (long seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            var order = paid(seed, OTHERS.get(random.nextInt(OTHERS.size())));
            PaidBack.inParts(order, random, ForeignOrderTest::addsUp);
        }
    }

    @Test
    void leaveASellerNothingWhereAllWentBack() {
        for (var currency : OTHERS) {
            var order = paid(3, currency).refunded("p", Money.zero(currency), NOON);
            for (var seller : sellers(order)) {
                var earnings = Earnings.of(order, seller);
                assertThat(earnings.sales().currency()).isEqualTo(GBP);
                assertThat(earnings.sales()).isEqualTo(earnings.refunds());
                assertThat(earnings.balance().isZero()).isTrue();
            }
        }
    }
}
