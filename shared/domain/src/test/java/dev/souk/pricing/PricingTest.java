package dev.souk.pricing;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.pricing;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.TaxClass;
import dev.souk.money.Money;
import dev.souk.orders.SampleOrders;
import dev.souk.pricing.CheckoutProblem.MixedCurrencies;
import dev.souk.pricing.CheckoutProblem.NoShippingTo;
import dev.souk.pricing.CheckoutProblem.OutOfStock;
import dev.souk.pricing.CheckoutProblem.PriceChanged;
import dev.souk.pricing.CheckoutProblem.SellerSendsNotTo;
import dev.souk.pricing.CheckoutProblem.TooFew;
import dev.souk.pricing.CheckoutProblem.Withdrawn;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingZone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static Quote quote(String country, List<WantedLine> wanted, Offer... offers) {
        Map<VariantRef, Offer> found =
                Arrays.stream(offers).collect(Collectors.toMap(Offer::variant, Function.identity()));
        return pricing().quote(Basket.of(wanted, country), found, Map.of(), List.of(), () -> false, NOON);
    }

    private static Money pounds(long pence) {
        return new Money(pence, GBP);
    }

    @Test
    void taxIsPartOfThePriceAtHome() {
        var quote = quote("GB", List.of(wanted("teapot", 2)), offer("teapot", 1_200, 5));
        assertThat(quote.problems()).isEmpty();
        assertThat(quote.totals().subtotal()).isEqualTo(pounds(2_400));
        assertThat(quote.totals().shipping()).isEqualTo(pounds(395));
        assertThat(quote.totals().total()).isEqualTo(pounds(2_795));
        // 2400 / 6 = 400 of the goods; 395 / 6 = 65.83, rounded to 66, of the shipping.
        assertThat(quote.totals().tax()).isEqualTo(pounds(466));
        assertThat(quote.totals().taxIncluded()).isTrue();
    }

    @Test
    void taxOfALineIsRoundedHalfUpOnceForTheLine() {
        // 3 × 1 penny: of the line's 3 pence, 0.5 is tax. Rounded for each piece it would be nothing.
        assertThat(quote("GB", List.of(wanted("pin", 3)), offer("pin", 1, 5))
                        .lines()
                        .getFirst()
                        .tax())
                .isEqualTo(pounds(1));
        assertThat(quote("GB", List.of(wanted("pin", 2)), offer("pin", 1, 5))
                        .lines()
                        .getFirst()
                        .tax())
                .isEqualTo(pounds(0));
    }

    @Test
    void sendingIsFreeFromTheThresholdOn() {
        var just = quote("GB", List.of(wanted("kettle", 1)), offer("kettle", 4_000, 1));
        assertThat(just.totals().shipping()).isEqualTo(pounds(0));
        assertThat(just.parcels().getFirst().options().getFirst().freeFrom()).contains(pounds(4_000));
        var below = quote("GB", List.of(wanted("kettle", 1)), offer("kettle", 3_999, 1));
        assertThat(below.totals().shipping()).isEqualTo(pounds(395));
    }

    @Test
    void anExportCarriesNoTaxOfOurs() {
        var quote = quote("US", List.of(wanted("teapot", 1)), offer("teapot", 1_200, 5));
        assertThat(quote.totals().tax()).isEqualTo(pounds(0));
        assertThat(quote.totals().taxIncluded()).isFalse();
        assertThat(quote.totals().shipping()).isEqualTo(pounds(1_895));
    }

    @Test
    void saysWhatStandsInTheWayOfEachLine() {
        var seen = WantedLine.of(variant("clock"), 1, Optional.of(pounds(900)));
        var euros = new Offer(
                variant("chair"),
                "Chair",
                List.of(),
                offer("chair", 1, 1).sellerId(),
                "Chairs",
                Optional.empty(),
                new CategoryId("furniture"),
                TaxClass.STANDARD,
                Money.of(100, "EUR"),
                0,
                9);
        var quote = quote(
                "GB",
                List.of(wanted("gone", 1), wanted("out", 1), wanted("few", 3), seen, wanted("chair", 1)),
                offer("out", 100, 0),
                offer("few", 100, 2),
                offer("clock", 1_000, 1),
                euros);
        assertThat(quote.problems())
                .containsExactly(
                        new Withdrawn(variant("gone")),
                        new OutOfStock(variant("out")),
                        new TooFew(variant("few"), 2),
                        new PriceChanged(variant("clock"), pounds(900), pounds(1_000)),
                        new MixedCurrencies(variant("chair")));
        assertThat(quote.lines()).hasSize(3);
        assertThat(quote.totals().subtotal()).isEqualTo(pounds(100 + 300 + 1_000));
    }

    @Test
    void refusesWhereNothingIsSent() {
        assertThat(quote("AQ", List.of(wanted("teapot", 1)), offer("teapot", 1_200, 5))
                        .problems())
                .containsExactly(new NoShippingTo("AQ"));
    }

    @Test
    void refusesWhatItsOwnSellerDoesNotSendThere() {
        var atHome = new Dispatch(0, OptionalInt.empty(), List.of(), Set.of(ShippingZone.HOME));
        var teapot = offer("teapot", 1_200, 5);
        var clock = offer("clock", 900, 5);
        var basket = Basket.of(List.of(wanted("teapot", 1), wanted("clock", 1)), "FR");
        var offers = Map.of(teapot.variant(), teapot, clock.variant(), clock);
        var quote = pricing().quote(basket, offers, Map.of(teapot.sellerId(), atHome), List.of(), () -> false, NOON);
        assertThat(quote.problems())
                .containsExactly(new SellerSendsNotTo("FR", teapot.sellerId(), teapot.sellerName()));
        assertThat(quote.problems().getFirst().code()).isEqualTo("no-shipping-to");
        assertThat(quote.shipments()).extracting(Shipment::sellerId).containsExactly(clock.sellerId());
    }

    @Test
    void aShipmentKeepsWhatItsSellerMadeOtherThanUsual() {
        var teapot = offer("teapot", 1_200, 5);
        var basket = Basket.of(List.of(wanted("teapot", 1)), "GB");
        var slow = new Dispatch(3, OptionalInt.of(24), List.of(), Set.of(ShippingZone.HOME));
        var shipment = pricing()
                .quote(
                        basket,
                        Map.of(teapot.variant(), teapot),
                        Map.of(teapot.sellerId(), slow),
                        List.of(),
                        () -> false,
                        NOON)
                .shipments()
                .getFirst();
        assertThat(shipment.earliest()).isEqualTo("2026-12-01");
        assertThat(shipment.sendBy()).contains(LocalDate.parse("2026-11-30"));
        assertThat(shipment.cancellationHours()).hasValue(24);
        var usual =
                quote("GB", List.of(wanted("teapot", 1)), teapot).shipments().getFirst();
        assertThat(usual.sendBy()).isEmpty();
        assertThat(usual.cancellationHours()).isEmpty();
    }

    @Test
    void linesOfTheSameVariantAreTakenTogether() {
        var quote = quote("GB", List.of(wanted("teapot", 3), wanted("teapot", 3)), offer("teapot", 1_200, 5));
        assertThat(quote.lines()).hasSize(1);
        assertThat(quote.problems()).containsExactly(new TooFew(variant("teapot"), 5));
    }

    @Test
    void nothingWantedCostsNothing() {
        assertThat(quote("GB", List.of(wanted("gone", 1))).totals().total()).isEqualTo(pounds(0));
    }

    @Test
    void refusesALineOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> wanted("teapot", 0));
    }

    @Test
    void noAmountIsNegativeAndWhatIsPrintedAddsUp() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            var order = SampleOrders.any(seed);
            var totals = order.totals();
            assertThat(Money.sum(
                            GBP, order.lines().stream().map(PricedLine::total).toList()))
                    .isEqualTo(totals.subtotal().minus(totals.discount()));
            assertThat(Money.sum(
                                    GBP,
                                    order.lines().stream().map(PricedLine::tax).toList())
                            .plus(Money.sum(
                                    GBP,
                                    order.shipments().stream()
                                            .map(Shipment::tax)
                                            .toList())))
                    .isEqualTo(totals.tax());
            assertThat(totals.total()).isGreaterThanOrEqualTo(totals.tax());
            assertThat(order.shipments())
                    .allSatisfy(shipment -> assertThat(shipment.total()).isGreaterThanOrEqualTo(shipment.tax()));
            assertThat(order.lines())
                    .allSatisfy(line -> assertThat(line.total()).isGreaterThanOrEqualTo(line.tax()));
        });
    }
}
