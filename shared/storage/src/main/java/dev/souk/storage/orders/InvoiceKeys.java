package dev.souk.storage.orders;

import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.DocumentNumber;
import dev.souk.invoices.IssuedDocument;
import dev.souk.invoices.Series;
import dev.souk.orders.OrderId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of invoices, which stand with their order, and of the counters that number them. */
final class InvoiceKeys {
    private static final String INVOICE = "INVOICE";
    private static final String CREDIT_NOTE = "CREDIT#";

    private InvoiceKeys() {}

    static Map<String, AttributeValue> of(DocumentKey key) {
        var sort = key.refund().map(refund -> CREDIT_NOTE + refund).orElse(INVOICE);
        return Map.of("pk", OrderKey.text(OrderKey.partition(key.order())), "sk", OrderKey.text(sort));
    }

    static Map<String, AttributeValue> counter(Series series, int year) {
        return Map.of("pk", OrderKey.text("NUMBERS#" + series.name() + "#" + year), "sk", OrderKey.text("NUMBERS"));
    }

    /** Where an item stands: its key alone. */
    static Map<String, AttributeValue> place(Map<String, AttributeValue> item) {
        return Map.of("pk", Objects.requireNonNull(item.get("pk")), "sk", Objects.requireNonNull(item.get("sk")));
    }

    static Map<String, AttributeValue> item(IssuedDocument document) {
        var item = new HashMap<>(of(document.key()));
        item.put("y", OrderKey.number(document.number().year()));
        item.put("n", OrderKey.number(document.number().count()));
        item.put("w", OrderKey.number(document.issuedAt().toEpochMilli()));
        return item;
    }

    static IssuedDocument read(OrderId order, Map<String, AttributeValue> item) {
        var sort = Objects.requireNonNull(item.get("sk")).s();
        var refund = Optional.of(sort)
                .filter(text -> text.startsWith(CREDIT_NOTE))
                .map(text -> text.substring(CREDIT_NOTE.length()));
        var key = new DocumentKey(order, refund);
        var number = new DocumentNumber(key.series(), (int) number(item, "y"), number(item, "n"));
        return new IssuedDocument(key, number, Instant.ofEpochMilli(number(item, "w")));
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Objects.requireNonNull(item.get(name), name).n());
    }
}
