package dev.souk.storage.history;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.StockLedger;
import dev.souk.catalog.StockMovement;
import dev.souk.catalog.StockMovement.Kind;
import dev.souk.catalog.VariantId;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.writes.BatchPuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Movements as items, a partition for each variant. Names are of one letter, since a hot product has many of them. */
@ApplicationScoped
public class DynamoStockLedger implements StockLedger {
    private static final Pattern PLACE = Pattern.compile("[0-9]{13}-[0-9]{40}");

    private final DynamoDbClient client;
    private final Settings settings;

    @Inject
    public DynamoStockLedger(DynamoDbClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void note(Collection<StockMovement> movements) {
        new BatchPuts(client, pause -> LockSupport.parkNanos(pause.toNanos()))
                .put(
                        settings.insightsTable(),
                        movements.stream().map(DynamoStockLedger::item).toList());
    }

    @Override
    public Optional<Page> of(ProductId product, VariantId variant, int limit, Optional<String> cursor) {
        return new HistoryPages(client, settings.insightsTable(), partition(product, variant), PLACE)
                .page(limit, cursor)
                .map(page -> new Page(
                        page.items().stream()
                                .map(item -> movement(product, variant, item))
                                .toList(),
                        page.next()));
    }

    private static String partition(ProductId product, VariantId variant) {
        return "STOCK#" + product + "#" + variant;
    }

    private static Map<String, AttributeValue> item(StockMovement movement) {
        var item = new HashMap<String, AttributeValue>();
        item.put("pk", text(partition(movement.product(), movement.variant())));
        item.put("sk", text(movement.id()));
        item.put("k", text(movement.kind().code()));
        item.put("q", number(movement.by()));
        item.put("a", number(movement.balance()));
        movement.who().ifPresent(who -> item.put("b", text(who.text())));
        movement.order().ifPresent(order -> item.put("o", text(order)));
        movement.correction().ifPresent(correction -> item.put("c", text(correction)));
        movement.reason().ifPresent(reason -> item.put("r", text(reason.code())));
        movement.note().ifPresent(note -> item.put("n", text(note)));
        return item;
    }

    private static StockMovement movement(ProductId product, VariantId variant, Map<String, AttributeValue> item) {
        var id = Objects.requireNonNull(item.get("sk")).s();
        return new StockMovement(
                product,
                variant,
                id,
                Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13))),
                value(item, "k").flatMap(Kind::of).orElse(Kind.UNEXPLAINED),
                whole(item, "q"),
                whole(item, "a"),
                value(item, "b").flatMap(ChangedBy::read),
                value(item, "o"),
                value(item, "c"),
                value(item, "r").flatMap(CorrectionReason::of),
                value(item, "n"));
    }

    private static long whole(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Objects.requireNonNull(item.get(name), name).n());
    }

    private static Optional<String> value(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
