package dev.souk.functions.notifications;

import dev.souk.addresses.PostalAddress;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.TaxClass;
import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.orders.Buyer;
import dev.souk.orders.Order;
import dev.souk.orders.Placement;
import dev.souk.pricing.Basket;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.TaxRates;
import dev.souk.pricing.VariantRef;
import dev.souk.pricing.WantedLine;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Scope;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Terms;
import dev.souk.shipping.ShippingRates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An order to show mails with: of two sellers, with choices and a discount, and priced as every other. */
final class SampleOrder {
    static final Instant PLACED_AT = Instant.parse("2026-11-24T12:00:00Z");
    static final SellerId POTTER = new SellerId("harbour-pottery");

    private static final Currency CURRENCY = Currency.getInstance("GBP");
    private static final String EMAIL = "ada@example.com";
    static final PostalAddress ADDRESS = new PostalAddress(
            "Ada Lovelace", "12 St James's Square", Optional.empty(), "London", Optional.empty(), "SW1Y 4JH", "GB");
    private static final List<Offer> OFFERS = List.of(
            offer("teapot", "Enamel teapot", List.of("Cherry", "1.2 l"), POTTER, "Harbour Pottery", 2_400),
            offer("clock", "Mantel clock", List.of(), new SellerId("north-wood"), "North Wood", 6_850));
    private static final Promotion AUTUMN = new Promotion(
            new PromotionId("AUTUMN10"),
            "Autumn: 10% off",
            new Benefit.PercentOff(1_000),
            Scope.ALL,
            Terms.ALWAYS,
            false,
            100,
            1);

    private SampleOrder() {}

    /** As it is right after it was placed. */
    static Order placed() {
        var lines = OFFERS.stream()
                .map(offer -> WantedLine.of(offer.variant(), 2, Optional.empty()))
                .toList();
        var placement = new Placement(
                Buyer.of(Optional.empty()),
                "sample",
                lines,
                EMAIL,
                Locale.UK,
                ADDRESS,
                Optional.empty(),
                Set.of(),
                Map.of(),
                Money.zero(CURRENCY));
        var quote = checkout().quote(Basket.of(lines, ADDRESS.country()));
        return Order.placed(placement.orderId(), placement, "sample", quote, 1_000, PLACED_AT);
    }

    /** As it is once it is paid. */
    static Order paid() {
        return placed().paid("sample-payment", new Money(250, CURRENCY), PLACED_AT.plusSeconds(90));
    }

    private static Checkout checkout() {
        var offers = OFFERS.stream().collect(Collectors.toMap(Offer::variant, Function.identity()));
        return new Checkout(
                _ -> offers,
                _ -> Map.of(),
                (_, _) -> List.of(new Standing(AUTUMN, 0, 0)),
                _ -> false,
                new Pricing(Currencies.only(CURRENCY), new ShippingRates("GB"), TaxRates.standard()),
                Clock.fixed(PLACED_AT, ZoneOffset.UTC));
    }

    private static Offer offer(
            String id, String title, List<String> choices, SellerId seller, String sellerName, long price) {
        return new Offer(
                new VariantRef(id, id + "-1"),
                title,
                choices,
                seller,
                sellerName,
                Optional.empty(),
                new CategoryId("kitchen"),
                TaxClass.STANDARD,
                new Money(price, CURRENCY),
                0,
                100);
    }
}
