package dev.souk.invoices;

import dev.souk.orders.OrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invoices in memory, held to the same contract test as those in DynamoDB. Safe to share between threads. */
public final class InMemoryInvoiceBook implements InvoiceBook {
    private final Map<DocumentKey, IssuedDocument> documents = new LinkedHashMap<>();

    @Override
    public synchronized List<IssuedDocument> issue(Collection<DocumentKey> keys, Instant now) {
        return keys.stream().distinct().map(key -> issue(key, now)).toList();
    }

    private IssuedDocument issue(DocumentKey key, Instant now) {
        return documents.computeIfAbsent(key, _ -> {
            var year = now.atOffset(ZoneOffset.UTC).getYear();
            var count = documents.values().stream()
                    .map(IssuedDocument::number)
                    .filter(number -> number.series() == key.series() && number.year() == year)
                    .count();
            return new IssuedDocument(
                    key, new DocumentNumber(key.series(), year, count + 1), now.truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Override
    public synchronized List<IssuedDocument> of(OrderId order) {
        return documents.values().stream()
                .filter(document -> document.key().order().equals(order))
                .sorted(IssuedDocument.BY_NUMBER)
                .toList();
    }
}
