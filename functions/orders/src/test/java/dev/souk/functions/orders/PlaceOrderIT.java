package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Currencies;
import dev.souk.orders.OrderPlacing;
import dev.souk.platform.receipts.Receipt;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.TaxRates;
import dev.souk.shipping.ShippingRates;
import dev.souk.storage.accounts.SellersStorage;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.storage.orders.DynamoOrderGlimpses;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.storage.promotions.PromotionStorage;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Placing over the real tables: what it takes of them, and what a crowd of impatient buyers makes of it. */
class PlaceOrderIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock, DYNAMO.settings());

    @BeforeEach
    void fillTheShelf() {
        var products = CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
        for (var name : new String[] {"teapot", "kettle", "mug"}) {
            products.save(SampleProducts.arrival(SampleProducts.plain(name, 1_200), 20));
        }
    }

    private PlaceOrder endpoint() {
        var offers = CatalogStorage.offers(DYNAMO.client(), DYNAMO.settings()::catalogTable, pause -> {});
        var pricing = new Pricing(Currencies.only(SampleProducts.POUNDS), new ShippingRates("GB"), TaxRates.standard());
        var standings = PromotionStorage.standings(DYNAMO.client(), DYNAMO.settings()::catalogTable, pause -> {});
        var dispatches = SellersStorage.dispatches(DYNAMO.client(), DYNAMO.settings()::accountsTable);
        var orders = new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), platform.ids());
        return new PlaceOrder(
                platform.pipeline(),
                new OrderPlacing(
                        new Checkout(offers, dispatches, standings, member -> false, pricing, clock), orders, clock),
                new DynamoOrderGlimpses(DYNAMO.client(), DYNAMO.settings()),
                platform.orderLinks(),
                DYNAMO.settings());
    }

    private static String line(String product, int quantity) {
        return "{\"productId\":\"%s\",\"variantId\":\"one\",\"quantity\":%d}".formatted(product, quantity);
    }

    private static HttpCall placing(String key, long total, String... lines) {
        return HttpCall.to("PlaceOrder").key(key).body("""
                {"lines":[%s],"email":"ada@example.org","expectedTotal":{"amount":%d,"currency":"GBP"},
                 "shippingAddress":{"name":"Ada Lovelace","line1":"12 St James's Square","city":"London",
                                    "postalCode":"SW1Y 4JH","country":"GB"}}
                """.formatted(String.join(",", lines), total));
    }

    /**
     * The order 2, its two indexes 1 each, three lines of stock 2 each; the promotions, how the seller sends and the look back
     * half a unit each.
     */
    @Test
    void anOrderOfThreeLinesTakesTenWriteUnitsAndThreeReadUnits() {
        var answer = placingThreeLines().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(taken())
                .isEqualTo(Map.of(
                        Tables.CATALOG,
                        new Receipt.Units(2, 6),
                        Tables.ACCOUNTS,
                        new Receipt.Units(0.5, 0),
                        Tables.ORDERS,
                        new Receipt.Units(0.5, 4)));
    }

    @Test
    void aRepeatedOneTakesHalfAReadUnit() {
        var first = placingThreeLines().on(endpoint());
        var second = placingThreeLines().on(endpoint()).conforming();
        assertThat(second.header("Idempotent-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(taken()).isEqualTo(Map.of(Tables.ORDERS, new Receipt.Units(0.5, 0)));
    }

    private static HttpCall placingThreeLines() {
        return placing("key-of-ada", 3_995, line("teapot", 1), line("kettle", 1), line("mug", 1))
                .as("0f4f2c9e-1b7a-4c55-9f8f-2f6c0d1f0a11");
    }

    private Map<String, Receipt.Units> taken() {
        return platform.receipts().getLast().tables();
    }

    @Test
    void aHundredBuyersWhoAllClickTwiceGetTwentyPieces() throws Exception {
        var clicks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 100; i++) {
            var call = placing("key-of-buyer-" + i, 1_595, line("teapot", 1));
            clicks.addAll(Collections.nCopies(2, () -> call.on(endpoint()).status()));
        }
        Collections.shuffle(clicks, new java.util.Random(1));
        int placed = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var click : threads.invokeAll(clicks)) {
                assertThat(click.get()).isIn(201, 409);
                placed += click.get() == 201 ? 1 : 0;
            }
        }
        // Both clicks of a buyer who got one are answered with it.
        assertThat(placed).isEqualTo(40);
        assertThat(placing("key-of-the-last", 1_595, line("teapot", 1))
                        .on(endpoint())
                        .body()
                        .at("/problems/0/code")
                        .asText())
                .isEqualTo("out-of-stock");
    }
}
