package dev.souk.pricing;

import static dev.souk.orders.SampleOrders.CURRENCIES;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.pricing;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.TaxClass;
import dev.souk.money.Money;
import dev.souk.pricing.CheckoutProblem.PriceChanged;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Scope;
import dev.souk.promotions.Shopper;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Terms;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is the same in every currency, the other tests say: here is what differs. */
class CurrencyPricingTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static Offer named(Offer plain, Money... prices) {
        return new Offer(
                plain.variant(),
                plain.title(),
                plain.choices(),
                plain.sellerId(),
                plain.sellerName(),
                plain.image(),
                plain.category(),
                TaxClass.STANDARD,
                plain.price(),
                List.of(prices),
                plain.grams(),
                plain.available());
    }

    private static Quote quote(List<WantedLine> lines, List<Offer> offers, Standing... promotions) {
        var basket = new Basket(Optional.of(EUR), lines, "GB", Set.of(), Map.of(), Shopper.UNKNOWN);
        var found = offers.stream().collect(Collectors.toMap(Offer::variant, Function.identity()));
        return pricing().quote(basket, found, Map.of(), Arrays.asList(promotions), () -> false, NOON);
    }

    private static Standing promotion(Benefit benefit, Optional<Money> minimum) {
        var terms = new Terms(
                false,
                Optional.<Instant>empty(),
                Optional.empty(),
                minimum,
                false,
                OptionalInt.empty(),
                OptionalInt.empty());
        var id = new PromotionId("SPRING");
        return new Standing(new Promotion(id, "Spring", benefit, Scope.ALL, terms, false, 0, 1), 0, 0);
    }

    @Test
    void goodsCostWhatWasNamedAndElseWhatTheRateMakesOfIt() {
        var offers = List.of(named(offer("teapot", 1_200, 9), Money.of(1_350, "EUR")), named(offer("clock", 900, 9)));
        var quote = quote(List.of(wanted("teapot", 2), wanted("clock", 1)), offers);

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.rate()).isEqualTo(CURRENCIES.rate(EUR));
        assertThat(quote.lines())
                .extracting(PricedLine::unitPrice)
                .containsExactly(Money.of(1_350, "EUR"), Money.of(1_053, "EUR"));
        assertThat(quote.totals().subtotal()).isEqualTo(Money.of(3_753, "EUR"));
        // Two parcels at £3.95 each.
        assertThat(quote.totals().shipping()).isEqualTo(Money.of(2 * 462, "EUR"));
    }

    @Test
    void aParcelIsFreeFromTheSameAmountAtTheRate() {
        var free = quote(List.of(wanted("teapot", 1)), List.of(named(offer("teapot", 1, 9), Money.of(4_680, "EUR"))));
        var charged =
                quote(List.of(wanted("teapot", 1)), List.of(named(offer("teapot", 9_000, 9), Money.of(4_679, "EUR"))));

        assertThat(free.totals().shipping()).isEqualTo(Money.of(0, "EUR"));
        assertThat(charged.totals().shipping()).isEqualTo(Money.of(462, "EUR"));
    }

    @Test
    void anAmountOffAndItsMinimumCountAtTheRate() {
        var fiver = new Benefit.AmountOff(Money.of(500, "GBP"));
        var minimum = Optional.of(Money.of(2_000, "GBP"));
        var lines = List.of(wanted("teapot", 1));

        var enough =
                quote(lines, List.of(named(offer("teapot", 1, 9), Money.of(2_340, "EUR"))), promotion(fiver, minimum));
        var less = quote(
                lines, List.of(named(offer("teapot", 2_500, 9), Money.of(2_339, "EUR"))), promotion(fiver, minimum));

        assertThat(enough.totals().discount()).isEqualTo(Money.of(585, "EUR"));
        assertThat(less.totals().discount()).isEqualTo(Money.of(0, "EUR"));
    }

    @Test
    void anAmountThatWouldBeNothingIsOneUnit() {
        var yen = CURRENCIES.rate(Currency.getInstance("JPY"));
        var back = new dev.souk.money.ExchangeRate(yen.to(), yen.from(), 5_000);

        assertThat(new Benefit.AmountOff(Money.of(1, "JPY")).at(back))
                .isEqualTo(new Benefit.AmountOff(Money.of(1, "GBP")));
    }

    @Test
    void aPriceThatWasSeenIsHeldAgainstThatOfTheSameCurrency() {
        var offers = List.of(offer("teapot", 1_200, 9));
        var same =
                WantedLine.of(dev.souk.orders.SampleOrders.variant("teapot"), 1, Optional.of(Money.of(1_404, "EUR")));
        var other =
                WantedLine.of(dev.souk.orders.SampleOrders.variant("teapot"), 1, Optional.of(Money.of(1_200, "EUR")));

        assertThat(quote(List.of(same), offers).problems()).isEmpty();
        assertThat(quote(List.of(other), offers).problems())
                .containsExactly(new PriceChanged(other.variant(), Money.of(1_200, "EUR"), Money.of(1_404, "EUR")));
    }
}
