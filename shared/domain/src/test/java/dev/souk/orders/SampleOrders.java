package dev.souk.orders;

import static dev.souk.promotions.SamplePromotions.automatic;

import dev.souk.addresses.PostalAddress;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.TaxClass;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.pricing.Basket;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.TaxRates;
import dev.souk.pricing.VariantRef;
import dev.souk.pricing.WantedLine;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Benefit.FreeShipping;
import dev.souk.promotions.Benefit.PercentOff;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Standings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.Dispatches;
import dev.souk.shipping.ShippingMethod;
import dev.souk.shipping.ShippingRates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders to test with: priced by the real pricing, of any shape that a seed leads to. */
public final class SampleOrders {
    public static final Currency GBP = Currency.getInstance("GBP");
    /** The shop's: yen have no minor unit but themselves. */
    public static final Currencies CURRENCIES = Currencies.of("GBP", "EUR=1.17,USD=1.31,JPY=196.4");

    public static final Money NOTHING = Money.zero(GBP);
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final PostalAddress LONDON = address("GB");

    private SampleOrders() {}

    public static Pricing pricing() {
        return new Pricing(CURRENCIES, new ShippingRates("GB"), TaxRates.standard());
    }

    public static PostalAddress address(String country) {
        return new PostalAddress(
                "Ada Lovelace",
                "12 St James's Square",
                Optional.empty(),
                "London",
                Optional.empty(),
                "SW1Y 4JH",
                country);
    }

    public static VariantRef variant(String name) {
        return new VariantRef(name, name + "-1");
    }

    public static Offer offer(String name, long price, long available) {
        return new Offer(
                variant(name),
                "A fine " + name,
                List.of(),
                new SellerId("seller-of-" + name),
                "House of " + name,
                Optional.of("/media/" + name + ".webp"),
                new CategoryId("kitchen"),
                TaxClass.STANDARD,
                new Money(price, GBP),
                0,
                available);
    }

    public static WantedLine wanted(String name, int quantity) {
        return WantedLine.of(variant(name), quantity, Optional.empty());
    }

    /** A request of a guest, or of a member, who agrees to whatever the offers cost. */
    public static Placement placement(
            Optional<MemberId> member, String key, List<Offer> offers, List<WantedLine> lines, String country) {
        var total = checkout(offers, Clock.fixed(NOON, ZoneOffset.UTC))
                .quote(Basket.of(lines, country))
                .totals()
                .total();
        return new Placement(
                Buyer.of(member),
                key,
                lines,
                "ada@example.org",
                Locale.UK,
                address(country),
                Optional.empty(),
                Set.of(),
                Map.of(),
                total);
    }

    public static Checkout checkout(List<Offer> offers, Clock clock) {
        return checkout(offers, List.of(), clock);
    }

    /** A checkout with these promotions, as far as they are named where they need a code. */
    public static Checkout checkout(List<Offer> offers, List<Standing> promotions, Clock clock) {
        return checkout(
                offers,
                (Standings) (codes, shopper) -> promotions.stream()
                        .filter(standing -> isNamed(standing, codes))
                        .toList(),
                clock);
    }

    public static Checkout checkout(List<Offer> offers, Standings promotions, Clock clock) {
        return checkout(offers, _ -> Map.of(), promotions, clock);
    }

    /** A checkout of sellers who send so. */
    public static Checkout checkout(List<Offer> offers, Dispatches dispatches, Standings promotions, Clock clock) {
        var byVariant = new LinkedHashMap<VariantRef, Offer>();
        offers.forEach(offer -> byVariant.put(offer.variant(), offer));
        return new Checkout(
                variants -> {
                    var found = new LinkedHashMap<>(byVariant);
                    found.keySet().retainAll(variants);
                    return found;
                },
                dispatches,
                promotions,
                member -> false,
                pricing(),
                clock);
    }

    private static boolean isNamed(Standing standing, Set<PromotionId> codes) {
        var promotion = standing.promotion();
        return !promotion.terms().code() || codes.contains(promotion.id());
    }

    /** An order placed at that moment. */
    public static Order placed(Placement placement, List<Offer> offers, Instant now) {
        return placed(placement, offers, List.of(), now);
    }

    /** An order placed at that moment, with these promotions as far as its codes name them. */
    public static Order placed(Placement placement, List<Offer> offers, List<Standing> promotions, Instant now) {
        var quote =
                checkout(offers, promotions, Clock.fixed(now, ZoneOffset.UTC)).quote(placement.basket());
        return Order.placed(placement.orderId(), placement, placement.fingerprint(), quote, 1_000, now);
    }

    /** A guest's order of one teapot at £12.00. */
    public static Order teapot(String key) {
        var offers = List.of(offer("teapot", 1_200, 10));
        return placed(placement(Optional.empty(), key, offers, List.of(wanted("teapot", 1)), "GB"), offers, NOON);
    }

    /** The same, of a seller who sends so. */
    public static Order teapot(String key, Dispatch dispatch) {
        var offers = List.of(offer("teapot", 1_200, 10));
        var placement = placement(Optional.empty(), key, offers, List.of(wanted("teapot", 1)), "GB");
        var quote = checkout(
                        offers,
                        sellers -> sellers.stream().collect(Collectors.toMap(Function.identity(), _ -> dispatch)),
                        (_, _) -> List.of(),
                        Clock.fixed(NOON, ZoneOffset.UTC))
                .quote(placement.basket());
        return Order.placed(placement.orderId(), placement, placement.fingerprint(), quote, 1_000, NOON);
    }

    /** The same, of somebody who reads this language. */
    public static Order teapot(String key, Locale language) {
        var offers = List.of(offer("teapot", 1_200, 10));
        var usual = placement(Optional.empty(), key, offers, List.of(wanted("teapot", 1)), "GB");
        var placement = new Placement(
                usual.buyer(),
                key,
                usual.lines(),
                usual.email(),
                language,
                usual.address(),
                usual.billing(),
                usual.codes(),
                usual.methods(),
                usual.expectedTotal());
        return placed(placement, offers, NOON);
    }

    /** As an order was that was placed before orders kept a language. */
    public static Order withoutLanguage(Order order) {
        return new Order(
                order.id(),
                order.version(),
                order.member(),
                order.claimedBy(),
                order.fingerprint(),
                order.email(),
                Optional.empty(),
                order.address(),
                order.billing(),
                order.lines(),
                order.shipments(),
                order.totals(),
                order.uses(),
                order.commissionBasisPoints(),
                order.placedAt(),
                order.expiresAt(),
                order.state(),
                order.ledger(),
                order.refunds(),
                order.returnRequests(),
                order.timeline());
    }

    /** A guest's order of two teapots at £12.00 and three clocks at £9.00, by two sellers. */
    public static Order twoSellers(String key) {
        var offers = List.of(offer("teapot", 1_200, 10), offer("clock", 900, 10));
        var lines = List.of(wanted("teapot", 2), wanted("clock", 3));
        return placed(placement(Optional.empty(), key, offers, lines, "GB"), offers, NOON);
    }

    /** A paid order, and all of it has arrived. */
    public static Order delivered(Order paid) {
        return delivering(paid).getLast();
    }

    /** The versions of a paid order until all of it has arrived. */
    public static List<Order> delivering(Order paid) {
        var versions = new ArrayList<Order>(List.of(paid));
        var parcel = new Tracking("Royal Mail", Optional.empty(), Optional.empty());
        for (var part : paid.fulfilments()) {
            for (var step : List.of(
                    new FulfilmentStep.Accept(), new FulfilmentStep.Ship(parcel), new FulfilmentStep.Deliver())) {
                versions.add(versions.getLast().fulfilled(part.seller(), step, Actor.SELLER, NOON));
            }
        }
        return versions;
    }

    /** An order of one teapot with this promotion's code, by the guest of that address or by the member. */
    public static Order teapotWith(Promotion promotion, Optional<MemberId> member, String email, String key) {
        var lines = List.of(wanted("teapot", 1));
        var placement = new Placement(
                Buyer.of(member),
                key,
                lines,
                email,
                Locale.UK,
                LONDON,
                Optional.empty(),
                Set.of(promotion.id()),
                Map.of(),
                NOTHING);
        return placed(placement, List.of(offer("teapot", 1_200, 10)), List.of(new Standing(promotion, 0, 0)), NOON);
    }

    /** Any order: 1 to 12 lines of up to 4 sellers, of any price from nothing up, sent anywhere, with any
     * discounts, paid in pounds. */
    public static Order any(long seed) {
        return any(seed, GBP);
    }

    /** The same, paid in that. */
    public static Order any(long seed, Currency currency) {
        var random = new SplittableRandom(seed);
        var countries = List.of("GB", "DE", "FI", "US", "HU", "CH");
        var classes = List.of(TaxClass.values());
        var offers = new ArrayList<Offer>();
        var lines = new ArrayList<WantedLine>();
        for (int i = random.nextInt(1, 13); i > 0; i--) {
            var plain = offer("thing" + i, random.nextLong(0, random.nextBoolean() ? 100 : 1_000_000), 1_000_000);
            offers.add(new Offer(
                    plain.variant(),
                    plain.title(),
                    List.of(),
                    new SellerId("seller" + random.nextInt(4)),
                    "Seller",
                    Optional.empty(),
                    plain.category(),
                    classes.get(random.nextInt(classes.size())),
                    plain.price(),
                    0,
                    plain.available()));
            lines.add(wanted("thing" + i, random.nextInt(1, 10_000)));
        }
        var country = countries.get(random.nextInt(countries.size()));
        var member = random.nextBoolean() ? Optional.of(new MemberId("member-" + seed)) : Optional.<MemberId>empty();
        var promotions = new ArrayList<Standing>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Benefit benefit = random.nextBoolean() ? new PercentOff(random.nextInt(1, 10_001)) : new FreeShipping();
            promotions.add(new Standing(automatic("PROMO-" + i, benefit), 0, 0));
        }
        var methods = Map.of(new SellerId("seller0"), ShippingMethod.EXPRESS);
        var plain = new Placement(
                Buyer.of(member),
                "key-" + seed,
                lines,
                "ada@example.org",
                Locale.UK,
                address(country),
                random.nextBoolean() ? Optional.of(address("FR")) : Optional.empty(),
                Set.of(),
                methods,
                Money.zero(currency));
        return placed(plain, offers, promotions, NOON);
    }
}
