package dev.souk.storage.history;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.NOTHING;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placed;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.FieldChange;
import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductField;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.catalog.StockCorrection;
import dev.souk.catalog.StockCorrections;
import dev.souk.catalog.StockMovement;
import dev.souk.catalog.StockMovement.Kind;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.orders.Actor;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.Release;
import dev.souk.orders.ReturnReason;
import dev.souk.orders.ReturnRequest;
import dev.souk.orders.ReturnStep.Approve;
import dev.souk.orders.ReturnStep.Receive;
import dev.souk.orders.SampleOrders;
import dev.souk.storage.catalog.CatalogHistory;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.storage.history.CatalogStream.Told;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the table's own stream makes of everything that changes products and stock, told twice and out of order. */
class CatalogHistoryIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private static final ProductId TEAPOT = new ProductId("teapot");
    private static final VariantId FIRST = new VariantId("teapot-1");
    private static final VariantId SECOND = new VariantId("teapot-2");

    private final Products products = CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    private final StockCorrections corrections = CatalogStorage.corrections(
            DYNAMO.client(), DYNAMO.settings()::catalogTable, new CountingIds(), pause -> {});
    private final Orders orders = new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), new CountingIds());
    private final DynamoStockLedger ledger = new DynamoStockLedger(DYNAMO.client(), DYNAMO.settings());
    private final DynamoProductHistory history = new DynamoProductHistory(DYNAMO.client(), DYNAMO.settings());
    private int number;

    private void save(ChangedBy by, String title, long price, Map<VariantId, Long> counts) {
        var saved = new ProductSaving(products, _ -> new Standing(true, false), SampleProducts.POUNDS, new FixedClock())
                .save(new ProductSaving.Command(
                        by,
                        TEAPOT,
                        draft(title, price, counts.keySet()),
                        counts,
                        Optional.empty(),
                        Optional.of(SampleProducts.POTTERY.id()),
                        new PublicationWish.Keep()));
        assertThat(saved).isInstanceOf(ProductSaving.Outcome.Saved.class);
    }

    private static ProductDraft draft(String title, long price, Set<VariantId> variants) {
        var plain = SampleProducts.plainDraft(title, price);
        var sorted = variants.stream().map(VariantId::value).sorted().toList();
        return new ProductDraft(
                plain.title(),
                plain.description(),
                plain.category(),
                plain.taxClass(),
                plain.seller(),
                List.of(new ProductOption("Kind", List.of("teapot-1", "teapot-2"))),
                sorted.stream().map(id -> kind(id, price)).toList(),
                plain.images());
    }

    private static Variant kind(String id, long price) {
        var plain = SampleProducts.variant(id, price);
        return new Variant(
                plain.id(), plain.sku(), List.of(id), plain.price(), plain.imageIndex(), plain.weightGrams());
    }

    private Order placeOne(int quantity) {
        var offers = List.of(offer("teapot", 1_200, 1_000));
        var key = "key-" + number++;
        var order = placed(
                placement(Optional.empty(), key, offers, List.of(wanted("teapot", quantity)), "GB"), offers, NOON);
        orders.place(order);
        return order;
    }

    private void giveBack(Order order, Random random) {
        if (orders.find(order.id()).isEmpty()) {
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> orders.expire(order.expired(order.expiresAt().plusSeconds(1)));
            case 1 -> {
                var next = order.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
                orders.release(next, Release.all(order));
                // The answer was lost, and it is asked again.
                orders.release(next, Release.all(order));
            }
            default -> sendBack(order);
        }
    }

    private void sendBack(Order order) {
        var arrived = SampleOrders.delivering(order.paid("p", NOTHING, NOON));
        arrived.forEach(orders::advance);
        var seller = order.lines().getFirst().sellerId();
        var request = new ReturnRequest("r", seller, Map.of(0, 1), ReturnReason.OTHER, List.of());
        var asked = arrived.getLast().returnRequested(request, Optional.empty(), NOON);
        var approved = asked.returnTaken(
                asked.returns().getLast(), new Approve(Optional.empty(), Optional.empty()), Actor.SELLER, NOON);
        orders.advance(asked);
        orders.advance(approved);
        var received = approved.returnTaken(
                approved.returns().getLast(), new Receive(true, true, Optional.empty()), Actor.SELLER, NOON);
        orders.release(received, new Release(Map.of(variant("teapot"), 1), false));
    }

    private void correct(long by) {
        var correction = new StockCorrection(
                "c" + number++, TEAPOT, FIRST, by, CorrectionReason.DAMAGED, "", SampleProducts.POTTER);
        corrections.write(correction, true);
        corrections.write(correction, true);
    }

    /** Some twenty things that move the stock, in an order that nobody chose. */
    private void live(Random random) {
        save(SampleProducts.POTTER, "Teapot", 1_200, Map.of(FIRST, 40L, SECOND, 3L));
        var open = new ArrayList<Order>();
        for (var step = 0; step < 40; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> open.add(placeOne(1 + random.nextInt(4)));
                case 2 -> {
                    if (!open.isEmpty()) {
                        giveBack(open.remove(random.nextInt(open.size())), random);
                    }
                }
                case 3 -> correct(random.nextBoolean() ? 2 : -3);
                case 4 -> save(ChangedBy.importing("i"), "Teapot", 1_200, counts(random));
                default -> save(SampleProducts.POTTER, "Teapot " + step, 1_200 + step, counts(random));
            }
        }
    }

    private static Map<VariantId, Long> counts(Random random) {
        var first = 20L + random.nextInt(20);
        return random.nextInt(3) == 0 ? Map.of(FIRST, first) : Map.of(FIRST, first, SECOND, (long) random.nextInt(5));
    }

    private void tell(List<Told> changes) {
        history.note(changes.stream()
                .map(told -> CatalogHistory.product(told.keys(), told.at(), told.before(), told.after()))
                .flatMap(Optional::stream)
                .toList());
        ledger.note(changes.stream()
                .map(told -> CatalogHistory.stock(told.keys(), told.number(), told.at(), told.before(), told.after()))
                .flatMap(Optional::stream)
                .toList());
    }

    private List<StockMovement> movements(VariantId variant) {
        var found = new ArrayList<StockMovement>();
        var cursor = Optional.<String>empty();
        do {
            var page = ledger.of(TEAPOT, variant, 60, cursor).orElseThrow();
            found.addAll(page.movements());
            cursor = page.next();
        } while (cursor.isPresent());
        return found.reversed();
    }

    private List<ProductChange> changes() {
        return history.of(TEAPOT, 60, Optional.empty()).orElseThrow().changes();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void addsUpToTheStockWhateverHappened(long seed) {
        var random = new Random(seed);
        live(random);
        var once = CatalogStream.of(DYNAMO);
        var told = new ArrayList<>(once);
        told.addAll(once);
        Collections.shuffle(told, random);
        for (var from = 0; from < told.size(); from += 7) {
            tell(told.subList(from, Math.min(told.size(), from + 7)));
        }

        var shelf = products.findLatest(TEAPOT).orElseThrow();
        for (var variant : List.of(FIRST, SECOND)) {
            var balance = 0L;
            for (var movement : movements(variant)) {
                balance += movement.by();
                assertThat(movement.balance()).as("after %s", movement).isEqualTo(balance);
                assertThat(movement.kind()).isNotEqualTo(Kind.UNEXPLAINED);
            }
            assertThat(balance).isEqualTo(shelf.stockOf(variant).available());
        }
        assertThat(changes())
                .extracting(ProductChange::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, shelf.product().version())
                                .boxed()
                                .toList()
                                .reversed());
        assertThat(changes()).allSatisfy(change -> assertThat(change.by()).isPresent());
    }

    @Test
    void saysOfEachMovementWhatItWas() {
        save(SampleProducts.POTTER, "Teapot", 1_200, Map.of(FIRST, 40L, SECOND, 3L));
        var returned = placeOne(2);
        sendBack(returned);
        var expired = placeOne(1);
        orders.expire(expired.expired(expired.expiresAt().plusSeconds(1)));
        var cancelled = placeOne(1);
        orders.release(cancelled.cancelled(Actor.SHOPPER, Optional.empty(), NOON), Release.all(cancelled));
        correct(5);
        save(ChangedBy.importing("i"), "Teapot", 1_200, Map.of(FIRST, 30L, SECOND, 3L));
        save(SampleProducts.POTTER, "Teapot", 1_200, Map.of(FIRST, 25L));

        tell(CatalogStream.of(DYNAMO));

        assertThat(movements(FIRST))
                .extracting(StockMovement::kind)
                .containsExactly(
                        Kind.INITIAL,
                        Kind.SALE,
                        Kind.RETURN,
                        Kind.SALE,
                        Kind.EXPIRY,
                        Kind.SALE,
                        Kind.CANCELLATION,
                        Kind.CORRECTION,
                        Kind.IMPORT,
                        Kind.COUNT);
        assertThat(movements(SECOND)).extracting(StockMovement::kind).containsExactly(Kind.INITIAL, Kind.WITHDRAWN);
        assertThat(movements(FIRST).get(1).order()).contains(returned.id().value());
        assertThat(movements(FIRST).get(7)).satisfies(correction -> {
            assertThat(correction.who()).contains(SampleProducts.POTTER);
            assertThat(correction.reason()).contains(CorrectionReason.DAMAGED);
            assertThat(correction.correction()).isPresent();
        });
    }

    @Test
    void saysWhoChangedWhatOfAProduct() {
        save(SampleProducts.POTTER, "Teapot", 1_200, Map.of(FIRST, 4L));
        save(ChangedBy.importing("i"), "Tea kettle", 1_300, Map.of(FIRST, 4L));
        save(SampleProducts.POTTER, "Tea kettle", 1_300, Map.of(FIRST, 5L));
        tell(CatalogStream.of(DYNAMO));

        assertThat(changes())
                .extracting(change -> change.by().orElseThrow())
                .containsExactly(SampleProducts.POTTER, ChangedBy.importing("i"), SampleProducts.POTTER);
        assertThat(changes().getFirst().fields()).isEmpty();
        assertThat(changes().get(1).fields())
                .contains(new FieldChange(
                        ProductField.TITLE, Optional.empty(), "", Optional.of("Teapot"), Optional.of("Tea kettle")))
                .extracting(FieldChange::field)
                .containsExactlyInAnyOrder(ProductField.TITLE, ProductField.PRICE);
    }

    /** Somebody who changes the number and does not say why is not taken for whoever changed it before. */
    @Test
    void takesNobodysChangeForAnothers() {
        save(SampleProducts.POTTER, "Teapot", 1_200, Map.of(FIRST, 4L));
        DYNAMO.client()
                .updateItem(update -> update.tableName(DYNAMO.settings().catalogTable())
                        .key(Map.of(
                                "pk", AttributeValue.fromS("PRODUCT#teapot"),
                                "sk", AttributeValue.fromS("STOCK#teapot-1")))
                        .updateExpression("ADD available :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
        tell(CatalogStream.of(DYNAMO));
        assertThat(movements(FIRST)).extracting(StockMovement::kind).containsExactly(Kind.INITIAL, Kind.UNEXPLAINED);
        assertThat(movements(FIRST).getLast().who()).isEmpty();
    }
}
