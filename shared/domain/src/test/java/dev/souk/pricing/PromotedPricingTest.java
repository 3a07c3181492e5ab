package dev.souk.pricing;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.pricing;
import static dev.souk.orders.SampleOrders.wanted;
import static dev.souk.promotions.SamplePromotions.atLeast;
import static dev.souk.promotions.SamplePromotions.automatic;
import static dev.souk.promotions.SamplePromotions.exclusive;
import static dev.souk.promotions.SamplePromotions.firstOrder;
import static dev.souk.promotions.SamplePromotions.limited;
import static dev.souk.promotions.SamplePromotions.promotion;
import static dev.souk.promotions.SamplePromotions.tenPercent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.CheckoutProblem.CouponRefused;
import dev.souk.pricing.CheckoutProblem.TooManyLines;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.PromotionUse;
import dev.souk.promotions.Shopper;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Terms;
import dev.souk.shipping.ShippingMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromotedPricingTest {
    private static final Offer TEAPOT = offer("teapot", 1_200, 100);
    private static final Benefit TENTH = new Benefit.PercentOff(1_000);

    private static Quote quote(Basket basket, boolean hasBought, Standing... promotions) {
        var offers = List.of(TEAPOT).stream().collect(Collectors.toMap(Offer::variant, offer -> offer));
        return pricing().quote(basket, offers, Map.of(), Arrays.asList(promotions), () -> hasBought, NOON);
    }

    private static Quote quote(Set<String> codes, Standing... promotions) {
        return quote(basket(codes, Shopper.UNKNOWN, "GB"), false, promotions);
    }

    private static Basket basket(Set<String> codes, Shopper shopper, String country) {
        var ids = codes.stream().map(PromotionId::new).collect(Collectors.toSet());
        return new Basket(Optional.empty(), List.of(wanted("teapot", 2)), country, ids, Map.of(), shopper);
    }

    private static Standing unused(Promotion promotion) {
        return new Standing(promotion, 0, 0);
    }

    private static Money pounds(long pence) {
        return new Money(pence, GBP);
    }

    @Test
    void aNamedCodeTakesItsPartAndTheTaxIsOfWhatIsLeft() {
        var quote = quote(Set.of("TENTH"), unused(tenPercent("TENTH")));
        assertThat(quote.problems()).isEmpty();
        assertThat(quote.totals().subtotal()).isEqualTo(pounds(2_400));
        assertThat(quote.totals().discount()).isEqualTo(pounds(240));
        assertThat(quote.totals().total()).isEqualTo(pounds(2_160 + 395));
        assertThat(quote.lines().getFirst().tax()).isEqualTo(pounds(360));
        assertThat(quote.lines().getFirst().adjustments().getFirst().reason()).isEqualTo("Promotion TENTH");
    }

    @Test
    void aCodeThatNobodyNamedDoesNothing() {
        assertThat(quote(Set.of(), unused(tenPercent("TENTH"))).totals().discount())
                .isEqualTo(pounds(0));
    }

    @Test
    void anExclusiveOneStandsAloneWhereItIsBest() {
        var small = unused(automatic("SMALL", new Benefit.PercentOff(500)));
        var large = unused(exclusive(automatic("LARGE", new Benefit.PercentOff(2_000))));
        assertThat(quote(Set.of(), small, large).totals().discount()).isEqualTo(pounds(480));
        var third = unused(automatic("THIRD", new Benefit.PercentOff(3_000)));
        assertThat(quote(Set.of(), small, third, large).totals().discount()).isEqualTo(pounds(120 + 684));
    }

    @Test
    void freeShippingCountsInTheComparison() {
        var post = unused(exclusive(automatic("POST", new Benefit.FreeShipping())));
        var tenth = unused(automatic("TENTH", TENTH));
        var quote = quote(Set.of(), tenth, post);
        assertThat(quote.totals().shipping()).isEqualTo(pounds(0));
        assertThat(quote.totals().discount()).isEqualTo(pounds(0));
        assertThat(quote.parcels().getFirst().chosen().fee()).isEqualTo(pounds(395));
    }

    @Test
    void saysWhyACodeDoesNothing() {
        var spent = new Standing(promotion("SPENT", TENTH, limited(OptionalInt.of(5), OptionalInt.empty())), 5, 0);
        var mine = new Standing(promotion("MINE", TENTH, limited(OptionalInt.empty(), OptionalInt.of(1))), 0, 1);
        var early = unused(promotion("EARLY", TENTH, during(Optional.of(Duration.ofHours(1)), Optional.empty())));
        var over = unused(promotion("OVER", TENTH, during(Optional.empty(), Optional.of(Duration.ZERO))));
        var more = unused(promotion("MORE", TENTH, atLeast(pounds(2_401))));
        var first = unused(promotion("FIRST", TENTH, firstOrder()));
        var codes = Set.of("SPENT", "MINE", "EARLY", "OVER", "MORE", "FIRST", "WHAT");
        assertThat(quote(codes, spent, mine, early, over, more, first).problems())
                .containsExactly(
                        refused("EARLY", CouponFlaw.NOT_YET),
                        refused("FIRST", CouponFlaw.MEMBERS_ONLY),
                        refused("MINE", CouponFlaw.USED),
                        refused("MORE", CouponFlaw.BELOW_MINIMUM),
                        refused("OVER", CouponFlaw.OVER),
                        refused("SPENT", CouponFlaw.EXHAUSTED),
                        refused("WHAT", CouponFlaw.UNKNOWN));
    }

    @Test
    void aFirstOrderIsAMembersFirst() {
        var first = unused(promotion("FIRST", TENTH, firstOrder()));
        var member = new Shopper(Optional.of(new MemberId("ada")), Optional.empty());
        assertThat(quote(basket(Set.of("FIRST"), member, "GB"), false, first).problems())
                .isEmpty();
        assertThat(quote(basket(Set.of("FIRST"), member, "GB"), true, first).problems())
                .containsExactly(refused("FIRST", CouponFlaw.NOT_FIRST));
    }

    @Test
    void aCodeThatLosesAgainstSomethingBetterIsSaidToHaveNoEffect() {
        var best = unused(exclusive(automatic("BEST", new Benefit.PercentOff(5_000))));
        assertThat(quote(Set.of("TENTH"), unused(tenPercent("TENTH")), best).problems())
                .containsExactly(refused("TENTH", CouponFlaw.WITHOUT_EFFECT));
    }

    @Test
    void onlyLimitedPromotionsAreCounted() {
        var limited = unused(promotion("FEW", TENTH, limited(OptionalInt.of(9), OptionalInt.of(2))));
        assertThat(quote(Set.of("FEW", "TENTH"), limited, unused(tenPercent("TENTH")))
                        .uses())
                .containsExactly(new PromotionUse(new PromotionId("FEW"), true, true, 2, false));
    }

    @Test
    void anAddedTaxComesOnTop() {
        var quote = quote(basket(Set.of("TENTH"), Shopper.UNKNOWN, "CA"), false, unused(tenPercent("TENTH")));
        assertThat(quote.totals().taxIncluded()).isFalse();
        // 5 % of 2,160 of goods is 108, of 1,895 of shipping 94.75.
        assertThat(quote.totals().tax()).isEqualTo(pounds(108 + 95));
        assertThat(quote.totals().total()).isEqualTo(pounds(2_160 + 1_895 + 203));
    }

    @Test
    void aParcelGoesAsItsSellerWasAskedTo() {
        var express = Map.of(new SellerId("seller-of-teapot"), ShippingMethod.EXPRESS);
        var basket =
                new Basket(Optional.empty(), List.of(wanted("teapot", 1)), "GB", Set.of(), express, Shopper.UNKNOWN);
        var parcel = quote(basket, false).parcels().getFirst();
        assertThat(parcel.chosen().method()).isEqualTo(ShippingMethod.EXPRESS);
        assertThat(parcel.chosen().total()).isEqualTo(pounds(795));
        assertThat(parcel.options()).hasSize(2);
    }

    @Test
    void anOrderTakesNoMoreThanATransactionDoes() {
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < 99; i++) {
            offers.add(offer("thing" + i, 100, 9));
        }
        var lines = offers.stream()
                .map(offer -> WantedLine.of(offer.variant(), 1, Optional.empty()))
                .toList();
        var limited = unused(promotion("FEW", TENTH, limited(OptionalInt.of(9), OptionalInt.of(2))));
        var basket =
                new Basket(Optional.empty(), lines, "GB", Set.of(new PromotionId("FEW")), Map.of(), Shopper.UNKNOWN);
        var byVariant = offers.stream().collect(Collectors.toMap(Offer::variant, offer -> offer));
        assertThat(pricing()
                        .quote(basket, byVariant, Map.of(), List.of(limited), () -> false, NOON)
                        .problems())
                .containsExactly(new TooManyLines(97));
        assertThat(pricing()
                        .quote(Basket.of(lines, "GB"), byVariant, Map.of(), List.of(), () -> false, NOON)
                        .problems())
                .isEmpty();
    }

    private static CouponRefused refused(String code, CouponFlaw flaw) {
        return new CouponRefused(new PromotionId(code), flaw);
    }

    private static Terms during(Optional<Duration> from, Optional<Duration> until) {
        return new Terms(
                true,
                from.map(NOON::plus),
                until.map(NOON::plus),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
