package dev.souk.orders;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.ShippingRates;
import dev.souk.pricing.TaxRates;
import dev.souk.pricing.VariantRef;
import dev.souk.pricing.WantedLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Orders to test with: priced by the real pricing, of any shape that a seed leads to. */
public final class SampleOrders {
    public static final Currency GBP = Currency.getInstance("GBP");
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final ShippingAddress LONDON = address("GB");

    private SampleOrders() {}

    public static Pricing pricing() {
        return new Pricing(GBP, new ShippingRates("GB"), TaxRates.standard());
    }

    public static ShippingAddress address(String country) {
        return new ShippingAddress(
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
                new Money(price, GBP),
                available);
    }

    public static WantedLine wanted(String name, int quantity) {
        return WantedLine.of(variant(name), quantity, Optional.empty());
    }

    /** A request of a guest, or of a member, who agrees to whatever the offers cost. */
    public static Placement placement(
            Optional<MemberId> member, String key, List<Offer> offers, List<WantedLine> lines, String country) {
        var total = checkout(offers, Clock.fixed(NOON, ZoneOffset.UTC))
                .quote(lines, country)
                .totals()
                .total();
        return new Placement(Buyer.of(member), key, lines, "ada@example.org", address(country), total);
    }

    public static Checkout checkout(List<Offer> offers, Clock clock) {
        var byVariant = new LinkedHashMap<VariantRef, Offer>();
        offers.forEach(offer -> byVariant.put(offer.variant(), offer));
        return new Checkout(
                variants -> {
                    var found = new LinkedHashMap<>(byVariant);
                    found.keySet().retainAll(variants);
                    return found;
                },
                pricing(),
                clock);
    }

    /** An order placed at that moment. */
    public static Order placed(Placement placement, List<Offer> offers, Instant now) {
        var quote = checkout(offers, Clock.fixed(now, ZoneOffset.UTC))
                .quote(placement.lines(), placement.address().country());
        return Order.placed(
                placement.orderId(), placement, placement.fingerprint(), quote.lines(), quote.totals(), 1_000, now);
    }

    /** A guest's order of one teapot at £12.00. */
    public static Order teapot(String key) {
        var offers = List.of(offer("teapot", 1_200, 10));
        return placed(placement(Optional.empty(), key, offers, List.of(wanted("teapot", 1)), "GB"), offers, NOON);
    }

    /** Any order: 1 to 12 lines of up to 4 sellers, of any price from nothing up, sent anywhere. */
    public static Order any(long seed) {
        var random = new SplittableRandom(seed);
        var countries = List.of("GB", "DE", "FI", "US", "HU", "CH");
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
                    plain.price(),
                    plain.available()));
            lines.add(wanted("thing" + i, random.nextInt(1, 10_000)));
        }
        var country = countries.get(random.nextInt(countries.size()));
        var member = random.nextBoolean() ? Optional.of(new MemberId("member-" + seed)) : Optional.<MemberId>empty();
        return placed(placement(member, "key-" + seed, offers, lines, country), offers, NOON);
    }
}
