package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.bench.harness.Parts;
import dev.souk.identity.SellerId;
import dev.souk.insights.InMemorySalesJournal;
import dev.souk.insights.SalesJournal;
import dev.souk.invoices.InMemoryInvoiceBook;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.mail.SentMails;
import dev.souk.money.Money;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Standings;
import dev.souk.selling.InMemorySellersEntries;
import dev.souk.selling.SellersEntries;
import dev.souk.shipping.Dispatches;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.mail.SentMailsInMemory;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fakes that pass the same contract tests as the adapters: a thousand cases in the time of one. */
final class MemoryStore implements Store {
    private static final long PENCE = 1_200;

    private final Clock clock;
    private final Settings settings = TestSettings.with(RATES);
    private final List<VariantRef> variants = List.of(SampleOrders.variant("teapot"), SampleOrders.variant("kettle"));
    private final OrderChanges changes = new OrderChanges();
    private InMemoryOrders orders = new InMemoryOrders();
    private InvoiceBook invoices = new InMemoryInvoiceBook();
    private InMemorySellersEntries sellers = new InMemorySellersEntries();
    private InMemorySalesJournal sales = new InMemorySalesJournal();
    private SentMails sentMails;

    MemoryStore(Clock clock) {
        this.clock = clock;
        this.sentMails = new SentMailsInMemory(clock);
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
        parts.put(Offers.class, Wires.port(line, Party.STORE, Offers.class, () -> (Offers) this::offers));
        parts.put(Dispatches.class, Wires.port(line, Party.STORE, Dispatches.class, () -> (Dispatches) _ -> Map.of()));
        parts.put(Standings.class, Wires.port(line, Party.STORE, Standings.class, () -> orders.promotions()));
        parts.put(
                Orders.class,
                planted.orders(Wires.port(line, Party.STORE, Orders.class, () -> changes.watched(orders))));
        parts.put(InvoiceBook.class, Wires.port(line, Party.STORE, InvoiceBook.class, () -> invoices));
        parts.put(SellersEntries.class, Wires.port(line, Party.STORE, SellersEntries.class, () -> sellers));
        parts.put(SalesJournal.class, Wires.port(line, Party.STORE, SalesJournal.class, () -> sales));
        parts.put(SentMails.class, planted.sentMails(Wires.port(line, Party.STORE, SentMails.class, () -> sentMails)));
    }

    private Map<VariantRef, Offer> offers(Collection<VariantRef> wanted) {
        var offers = new LinkedHashMap<VariantRef, Offer>();
        wanted.forEach(variant ->
                offers.put(variant, SampleOrders.offer(variant.productId(), PENCE, orders.stockOf(variant))));
        return offers;
    }

    @Override
    public void begin() {
        orders = new InMemoryOrders();
        invoices = new InMemoryInvoiceBook();
        sellers = new InMemorySellersEntries();
        sales = new InMemorySalesJournal();
        sentMails = new SentMailsInMemory(clock);
        variants.forEach(variant -> putStock(variant, SHELF));
        orders.promotions().save(COUPON);
        changes.begin();
    }

    @Override
    public long stock(VariantRef variant) {
        return orders.stockOf(variant);
    }

    @Override
    public void putStock(VariantRef variant, long available) {
        orders.putStock(variant, available);
    }

    @Override
    public Standing coupon(Optional<String> shopper) {
        return orders.promotions().find(Set.of(COUPON.id()), shopper).getFirst();
    }

    @Override
    public List<Order> orders() {
        return orders.all();
    }

    @Override
    public List<IssuedDocument> documents(OrderId order) {
        return invoices.of(order);
    }

    @Override
    public Money balance(SellerId seller) {
        return sellers.balance(seller, settings.currency());
    }

    @Override
    public SalesJournal sales() {
        return sales;
    }

    @Override
    public List<DynamodbStreamRecord> changes() {
        return changes.take();
    }
}
