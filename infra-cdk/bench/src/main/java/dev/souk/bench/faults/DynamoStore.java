package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.bench.harness.Engine;
import dev.souk.bench.harness.Parts;
import dev.souk.bench.harness.StreamChanges;
import dev.souk.bench.harness.TableStream;
import dev.souk.identity.SellerId;
import dev.souk.insights.SalesJournal;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.mail.SentMails;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Standing;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.SellersMonth;
import dev.souk.shipping.Dispatches;
import dev.souk.storage.accounts.SellersStorage;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.storage.insights.DynamoSalesJournal;
import dev.souk.storage.mail.MailStorage;
import dev.souk.storage.orders.DynamoInvoiceBook;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.storage.orders.DynamoSellersEntries;
import dev.souk.storage.orders.OrderImages;
import dev.souk.storage.promotions.PromotionKeys;
import dev.souk.storage.promotions.PromotionStorage;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.Tables;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.catalog.SampleProducts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The adapters that are deployed, over tables of DynamoDB Local of their own. */
final class DynamoStore implements Store {
    private static final long PENCE = 1_200;
    private static final Map<String, String> SETTINGS = Map.of(
            "SOUK_TABLE_CATALOG", Tables.CATALOG,
            "SOUK_TABLE_ACCOUNTS", Tables.ACCOUNTS,
            "SOUK_TABLE_ORDERS", Tables.ORDERS,
            "SOUK_TABLE_INSIGHTS", Tables.INSIGHTS,
            "SOUK_TABLE_OPERATIONS", Tables.OPERATIONS);

    private final Clock clock;
    private final DynamoDbClient client;
    private final Settings settings;
    private final TableStream stream;
    private boolean written;
    private final List<VariantRef> variants = List.of(new VariantRef("teapot", "one"), new VariantRef("kettle", "one"));

    /**
     * Makes the tables.
     *
     * @param prefix of their names, which no other store has
     */
    DynamoStore(Engine engine, String prefix, Clock clock) {
        this.clock = clock;
        this.client = engine.client();
        var names = new HashMap<>(RATES);
        SETTINGS.forEach((setting, table) -> names.put(setting, prefix + table));
        this.settings = TestSettings.with(names);
        Tables.definitions().stream()
                .filter(table -> SETTINGS.containsValue(table.tableName()))
                .forEach(table -> client.createTable(
                        table.toBuilder().tableName(prefix + table.tableName()).build()));
        this.stream = new TableStream(engine, settings.ordersTable());
        var products = CatalogStorage.products(client, settings::catalogTable);
        promotions().save(COUPON);
        variants.forEach(variant ->
                products.save(SampleProducts.arrival(SampleProducts.plain(variant.productId(), PENCE), SHELF)));
    }

    private Promotions promotions() {
        var enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        return PromotionStorage.promotions(client, enhanced, settings::catalogTable);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public List<VariantRef> variants() {
        return variants;
    }

    @Override
    public void furnish(Parts parts, Line line, Mutation planted) {
        var wired = Wires.dynamo(
                line,
                client,
                planted::request,
                request -> written |= !DynamoCalls.of(request).isRead());
        parts.put(DynamoDbClient.class, wired);
        parts.put(Dispatches.class, SellersStorage.dispatches(wired, settings::accountsTable));
        parts.put(Orders.class, planted.orders(new DynamoOrders(wired, settings, new CountingIds())));
        parts.put(InvoiceBook.class, new DynamoInvoiceBook(wired, settings, new CountingIds()));
        parts.put(SellersEntries.class, new DynamoSellersEntries(wired, settings, new CountingIds()));
        parts.put(SalesJournal.class, new DynamoSalesJournal(wired, settings));
        parts.put(SentMails.class, planted.sentMails(MailStorage.sentMails(wired, settings::operationsTable, clock)));
    }

    @Override
    public void begin() {
        empty(settings.ordersTable());
        empty(settings.insightsTable());
        variants.forEach(variant -> putStock(variant, SHELF));
        client.updateItem(update -> update.tableName(settings.catalogTable())
                .key(PromotionKeys.promotion(COUPON.id(), true))
                .updateExpression("REMOVE " + PromotionKeys.TAKEN));
        stream.take();
    }

    private void empty(String table) {
        client.scan(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> client.deleteItem(delete ->
                        delete.tableName(table).key(Map.of("pk", attribute(item, "pk"), "sk", attribute(item, "sk")))));
    }

    @Override
    public long stock(VariantRef variant) {
        var item = client.getItem(get ->
                        get.tableName(settings.catalogTable()).key(key(variant)).consistentRead(true))
                .item();
        return Long.parseLong(attribute(item, "available").n());
    }

    @Override
    public void putStock(VariantRef variant, long available) {
        client.updateItem(update -> update.tableName(settings.catalogTable())
                .key(key(variant))
                .updateExpression("SET available = :available")
                .expressionAttributeValues(Map.of(":available", AttributeValue.fromN(Long.toString(available)))));
    }

    @Override
    public Standing coupon(Optional<String> shopper) {
        return PromotionStorage.standings(client, settings::catalogTable, pause -> {})
                .find(Set.of(COUPON.id()), shopper)
                .getFirst();
    }

    @Override
    public List<Order> orders() {
        return client.scan(scan -> scan.tableName(settings.ordersTable()).consistentRead(true)).items().stream()
                .flatMap(item -> OrderImages.read(item).stream())
                .toList();
    }

    @Override
    public List<IssuedDocument> documents(OrderId order) {
        return new DynamoInvoiceBook(client, settings, new CountingIds()).of(order);
    }

    @Override
    public Money balance(SellerId seller) {
        var months = new DynamoSellersEntries(client, settings, new CountingIds()).of(seller, settings.currency());
        return Money.sum(
                settings.currency(),
                months.values().stream().map(SellersMonth::change).toList());
    }

    @Override
    public SalesJournal sales() {
        return new DynamoSalesJournal(client, settings);
    }

    @Override
    public List<DynamodbStreamRecord> changes() {
        if (!written) {
            return List.of();
        }
        written = false;
        return stream.take().stream()
                .map(change -> StreamChanges.change(change.sequenceNumber(), change.oldImage(), change.newImage()))
                .toList();
    }

    private static Map<String, AttributeValue> key(VariantRef variant) {
        return Map.of(
                "pk", AttributeValue.fromS("PRODUCT#" + variant.productId()),
                "sk", AttributeValue.fromS("STOCK#" + variant.variantId()));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
