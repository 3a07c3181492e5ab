package dev.souk.local.seed;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.Views;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.Buyer;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderParts;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.Orders;
import dev.souk.orders.Placement;
import dev.souk.orders.Tracking;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Basket;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Offers;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.Quote;
import dev.souk.pricing.TaxRates;
import dev.souk.pricing.WantedLine;
import dev.souk.shipping.ShippingRates;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.storage.insights.DynamoViews;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.time.TimeOrderedIds;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A year of orders of the demo seller from before the shop opened, so that figures, months and lists have something to show.
 * They are priced, kept and counted as all are, and nobody gets a mail of them: their buyers' addresses are of a kind that
 * cannot exist. Of what they take, the products were given that much more. Beside them stands how often the products were
 * looked at.
 */
public final class YearSeed {
    private static final Currency CURRENCY = Currency.getInstance("GBP");
    private static final String COUNTRY = "GB";
    /** Nobody sends the request again that it would tell from another. */
    private static final String FINGERPRINT = "0".repeat(32);

    private static final List<String> BUYERS = List.of(
            "Ada Lovelace",
            "Mary Somerville",
            "Rosalind Franklin",
            "Dorothy Hodgkin",
            "Alan Turing",
            "Caroline Herschel",
            "Michael Faraday",
            "Hertha Ayrton");

    private final Orders orders;
    private final Offers offers;
    private final Views views;
    private final SellerId seller;
    private final Clock clock;

    YearSeed(Orders orders, Offers offers, Views views, String demoSeller, Clock clock) {
        this.orders = orders;
        this.offers = offers;
        this.views = views;
        this.seller = new SellerId(demoSeller);
        this.clock = clock;
    }

    /**
     * A seed for these tables.
     *
     * @param demoSeller as {@link Seed#of} takes it
     */
    public static YearSeed of(
            DynamoDbClient dynamoDb,
            String ordersTable,
            String catalogTable,
            String insightsTable,
            String demoSeller,
            Clock clock) {
        var names = Map.of(
                "SOUK_TABLE_ORDERS", ordersTable,
                "SOUK_TABLE_CATALOG", catalogTable,
                "SOUK_TABLE_INSIGHTS", insightsTable);
        var settings = new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(names, "tables", 100))
                .build());
        return new YearSeed(
                new DynamoOrders(dynamoDb, settings, new TimeOrderedIds(clock, new SecureRandom())),
                CatalogStorage.offers(dynamoDb, () -> catalogTable, Seed::sleep),
                new DynamoViews(dynamoDb, settings),
                demoSeller,
                clock);
    }

    /**
     * Adds what is missing, and tells how many orders that were.
     *
     * @param opening whether the products are new, and so have the pieces that it takes; where not, it only goes on with
     *     what it has begun
     */
    public int run(boolean opening) {
        var year = PastPurchase.year(SeedData.read().products());
        var isWanted = opening || orders.find(id(year.getFirst())).isPresent();
        if (!isWanted || orders.find(id(year.getLast())).isPresent()) {
            return 0;
        }
        look(year);
        return year.stream().mapToInt(this::add).sum();
    }

    /** What is added twice would count twice: who has looked in this year already, has looked. */
    private void look(List<PastPurchase> year) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var past = PastViews.of(seller, SeedData.read().products(), year, today);
        var whole = new Days(today.minusDays(PastPurchase.EARLIEST), today.minusDays(PastPurchase.LATEST));
        try (var looked = views.of(seller, whole)) {
            if (looked.findAny().isEmpty()) {
                past.forEach(views::add);
            }
        }
    }

    /** One where it was added; none where it is there, or somebody has bought or changed meanwhile what it would take. */
    private int add(PastPurchase purchase) {
        var placedAt = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(purchase.daysAgo()))
                .plus(Duration.ofMinutes(purchase.minute()));
        var lines = purchase.pieces().entrySet().stream()
                .map(piece -> WantedLine.of(piece.getKey(), piece.getValue(), Optional.empty()))
                .toList();
        var quote = checkout(placedAt).quote(Basket.of(lines, COUNTRY));
        if (!quote.problems().isEmpty()) {
            return 0;
        }
        var order = lived(purchase, placed(purchase, lines, quote, placedAt));
        return orders.place(order) instanceof Orders.Placing.Done ? 1 : 0;
    }

    private Checkout checkout(Instant then) {
        var pricing = new Pricing(Currencies.only(CURRENCY), new ShippingRates(COUNTRY), TaxRates.standard());
        return new Checkout(
                offers, _ -> Map.of(), (_, _) -> List.of(), _ -> false, pricing, Clock.fixed(then, ZoneOffset.UTC));
    }

    private static Order placed(PastPurchase purchase, List<WantedLine> lines, Quote quote, Instant placedAt) {
        var name = BUYERS.get(purchase.number() % BUYERS.size());
        var placement = new Placement(
                Buyer.of(Optional.empty()),
                key(purchase),
                lines,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@before-the-shop.invalid",
                Locale.UK,
                new PostalAddress(
                        name,
                        purchase.number() + " St James's Square",
                        Optional.empty(),
                        "London",
                        Optional.empty(),
                        "SW1Y 4JH",
                        COUNTRY),
                Optional.empty(),
                Set.of(),
                Map.of(),
                quote.totals().total());
        return Order.placed(
                placement.orderId(), placement, FINGERPRINT, quote, OrderPlacing.COMMISSION_BASIS_POINTS, placedAt);
    }

    /** All that has become of it since. */
    private Order lived(PastPurchase purchase, Order placed) {
        var payment = key(purchase);
        var paidAt = placed.placedAt().plus(Duration.ofMinutes(3));
        var arrivedAt = paidAt.plus(Duration.ofDays(3));
        var fee = new Money(placed.totals().total().amount() * 15 / 1_000 + 20, CURRENCY);
        var delivered = placed.paymentStarted(payment, paidAt.minus(Duration.ofMinutes(1)))
                .paid(payment, fee, paidAt)
                .fulfilled(seller, new FulfilmentStep.Accept(), Actor.SELLER, paidAt.plus(Duration.ofHours(5)))
                .fulfilled(seller, parcel(), Actor.SELLER, paidAt.plus(Duration.ofDays(1)))
                .fulfilled(seller, new FulfilmentStep.Deliver(), Actor.SELLER, arrivedAt);
        // A part's money is counted in the month in which it last moved, version by version. These have one version
        // that
        // is kept, so that in it all money has moved in one month.
        return purchase.chipped() && month(paidAt).equals(month(arrivedAt))
                ? refunded(delivered, arrivedAt)
                : delivered;
    }

    private Order refunded(Order delivered, Instant arrivedAt) {
        var parts = new OrderParts(Map.of(0, 1), Set.of());
        var asked = delivered.refundRequested(
                "chipped", seller, parts, Actor.SELLER, Optional.of("One piece came chipped."), arrivedAt);
        return asked.refundBooked(asked.refunds().getLast(), arrivedAt);
    }

    private static FulfilmentStep parcel() {
        return new FulfilmentStep.Ship(new Tracking("Royal Mail", Optional.empty(), Optional.empty()));
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    private static OrderId id(PastPurchase purchase) {
        return OrderId.of(Buyer.of(Optional.empty()), key(purchase));
    }

    private static String key(PastPurchase purchase) {
        return "before-the-shop-" + purchase.number();
    }
}
