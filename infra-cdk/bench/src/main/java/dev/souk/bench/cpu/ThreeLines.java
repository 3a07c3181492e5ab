package dev.souk.bench.cpu;

import dev.souk.addresses.PostalAddress;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.TaxClass;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.orders.Buyer;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.Orders;
import dev.souk.orders.Placement;
import dev.souk.orders.Release;
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

/** A guest's three lines from two sellers, and a shop that has them in memory. */
record ThreeLines(Checkout checkout, Basket basket, Money total, Clock clock) {
    static final String COUNTRY = "GB";
    private static final Currency POUNDS = Currency.getInstance("GBP");
    private static final PostalAddress ADDRESS = new PostalAddress(
            "Ada Lovelace", "12 St James's Square", Optional.empty(), "London", Optional.empty(), "SW1Y 4JH", COUNTRY);

    private static final Standing TENTH = new Standing(
            new Promotion(
                    new PromotionId("TENTH"),
                    "A tenth off",
                    new Benefit.PercentOff(1_000),
                    Scope.ALL,
                    Terms.ALWAYS,
                    false,
                    100,
                    1),
            0,
            0);

    static ThreeLines ready() {
        var offers =
                List.of(offer("teapot", "potter", 2_400), offer("mug", "potter", 900), offer("lamp", "smith", 5_950));
        var clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        var byVariant = offers.stream().collect(Collectors.toUnmodifiableMap(Offer::variant, Function.identity()));
        var checkout = new Checkout(
                wanted -> wanted.stream().collect(Collectors.toMap(Function.identity(), byVariant::get)),
                sellers -> Map.of(),
                (codes, shopper) -> List.of(TENTH),
                member -> false,
                new Pricing(Currencies.only(POUNDS), new ShippingRates(COUNTRY), TaxRates.standard()),
                clock);
        var lines = offers.stream()
                .map(offer -> WantedLine.of(offer.variant(), 2, Optional.of(offer.price())))
                .toList();
        var basket = Basket.of(lines, COUNTRY);
        return new ThreeLines(checkout, basket, checkout.quote(basket).totals().total(), clock);
    }

    Placement placement(String key) {
        return new Placement(
                Buyer.of(Optional.empty()),
                key,
                basket.lines(),
                "ada@example.org",
                Locale.UK,
                ADDRESS,
                Optional.empty(),
                Set.of(),
                Map.of(),
                total);
    }

    /** Places orders in a store that takes every one and keeps none. */
    OrderPlacing placing() {
        return new OrderPlacing(checkout, new TakesAll(), clock);
    }

    private static Offer offer(String name, String seller, long price) {
        return new Offer(
                new VariantRef(name, name + "-1"),
                "A fine " + name,
                List.of("Blue"),
                new SellerId(seller),
                "House of " + seller,
                Optional.of("/media/" + name + ".webp"),
                new CategoryId("kitchen"),
                TaxClass.STANDARD,
                new Money(price, POUNDS),
                800,
                1_000_000);
    }

    private record TakesAll() implements Orders {
        @Override
        public Placing place(Order order) {
            return new Placing.Done();
        }

        @Override
        public Optional<Order> find(OrderId id) {
            return Optional.empty();
        }

        @Override
        public boolean advance(Order next) {
            return true;
        }

        @Override
        public boolean expire(Order expired) {
            return true;
        }

        @Override
        public boolean release(Order next, Release release) {
            return true;
        }

        @Override
        public List<OrderId> overdue(Instant now, int limit) {
            return List.of();
        }

        @Override
        public Page ofMember(MemberId member, OrderFilter filter, int limit, Optional<String> cursor) {
            return new Page(List.of(), Optional.empty());
        }

        @Override
        public Optional<OrderId> ofGuest(String email, String number) {
            return Optional.empty();
        }
    }
}
