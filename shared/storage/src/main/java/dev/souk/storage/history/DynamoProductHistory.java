package dev.souk.storage.history;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.FieldChange;
import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductField;
import dev.souk.catalog.ProductHistory;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.VariantId;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.writes.BatchPuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes as items, a partition for each product, sorted by the version that each made. */
@ApplicationScoped
public class DynamoProductHistory implements ProductHistory {
    private static final Pattern PLACE = Pattern.compile("[0-9]{19}");

    private final DynamoDbClient client;
    private final Settings settings;

    @Inject
    public DynamoProductHistory(DynamoDbClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void note(Collection<ProductChange> changes) {
        new BatchPuts(client, pause -> LockSupport.parkNanos(pause.toNanos()))
                .put(
                        settings.insightsTable(),
                        changes.stream().map(DynamoProductHistory::item).toList());
    }

    @Override
    public Optional<Page> of(ProductId product, int limit, Optional<String> cursor) {
        return new HistoryPages(client, settings.insightsTable(), partition(product), PLACE)
                .page(limit, cursor)
                .map(page -> new Page(
                        page.items().stream().map(item -> change(product, item)).toList(), page.next()));
    }

    private static String partition(ProductId product) {
        return "CHANGES#" + product;
    }

    private static Map<String, AttributeValue> item(ProductChange change) {
        var item = new HashMap<String, AttributeValue>();
        item.put("pk", text(partition(change.product())));
        item.put("sk", text("%019d".formatted(change.version())));
        item.put("w", number(change.at().toEpochMilli()));
        change.by().ifPresent(by -> item.put("b", text(by.text())));
        item.put(
                "f",
                AttributeValue.fromL(change.fields().stream()
                        .map(DynamoProductHistory::field)
                        .toList()));
        item.put("m", number(change.more()));
        return item;
    }

    private static AttributeValue field(FieldChange change) {
        var field = new HashMap<String, AttributeValue>();
        field.put("f", text(change.field().code()));
        change.variant().ifPresent(variant -> field.put("v", text(variant.value())));
        if (!change.label().isEmpty()) {
            field.put("l", text(change.label()));
        }
        change.before().ifPresent(before -> field.put("b", text(before)));
        change.after().ifPresent(after -> field.put("a", text(after)));
        return AttributeValue.fromM(field);
    }

    private static ProductChange change(ProductId product, Map<String, AttributeValue> item) {
        List<FieldChange> fields = attribute(item, "f").l().stream()
                .map(AttributeValue::m)
                .map(DynamoProductHistory::field)
                .toList();
        return new ProductChange(
                product,
                Long.parseLong(attribute(item, "sk").s()),
                Instant.ofEpochMilli(Long.parseLong(attribute(item, "w").n())),
                value(item, "b").flatMap(ChangedBy::read),
                fields,
                Integer.parseInt(attribute(item, "m").n()));
    }

    private static FieldChange field(Map<String, AttributeValue> field) {
        return new FieldChange(
                ProductField.of(attribute(field, "f").s()).orElseThrow(),
                value(field, "v").map(VariantId::new),
                value(field, "l").orElse(""),
                value(field, "b"),
                value(field, "a"));
    }

    private static Optional<String> value(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
