package dev.souk.storage.orders;

import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.DocumentNumber;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.orders.OrderId;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.reads.BatchReads;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Invoices in the table of orders. A number is taken by one transaction that moves the year's counter on from what was read
 * and writes the document that has the number: whoever comes second finds the counter moved and reads it again.
 *
 * <p>The first look is eventually consistent, at half the price: what it misses fails the transaction's conditions, and what
 * it finds of a document is true for good, since documents never change. From the second round on the look is consistent, so
 * that nobody is held up by an old number.
 */
@ApplicationScoped
public class DynamoInvoiceBook implements InvoiceBook {
    /** With waits that grow from 25 to 400 ms, halved on average: three seconds in all, of the worker's thirty. */
    private static final int ROUNDS = 24;

    private static final long WAIT_MILLIS = 25;
    private static final long LONGEST_WAIT_MILLIS = 400;

    private final DynamoDbClient client;
    private final Settings settings;
    private final Transactions transactions;
    private final BatchReads reads;

    /** What is known before a number is taken: the document's item, where it was issued before, and the last number taken. */
    private record Known(Optional<Map<String, AttributeValue>> document, long last) {}

    @Inject
    public DynamoInvoiceBook(DynamoDbClient client, Settings settings, Ids ids) {
        this.client = client;
        this.settings = settings;
        Consumer<Duration> waiting = pause -> LockSupport.parkNanos(pause.toNanos());
        this.transactions = new Transactions(client, ids, waiting);
        this.reads = new BatchReads(client, waiting);
    }

    @Override
    public IssuedDocument issue(DocumentKey key, Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MILLIS);
        var counter =
                InvoiceKeys.counter(key.series(), now.atOffset(ZoneOffset.UTC).getYear());
        for (int round = 0; round < ROUNDS; round++) {
            var known = round == 0 ? glance(key, counter) : look(key, counter);
            if (known.document().isPresent()) {
                return InvoiceKeys.read(key.order(), known.document().get());
            }
            var year = now.atOffset(ZoneOffset.UTC).getYear();
            var next = new IssuedDocument(key, new DocumentNumber(key.series(), year, known.last() + 1), now);
            if (transactions.write(List.of(moved(counter, known.last()), put(next))) instanceof Result.Written) {
                return next;
            }
            // Somebody took this number, or issued this very document: look again.
            transactions.rest(Math.min((round + 1L) * WAIT_MILLIS, LONGEST_WAIT_MILLIS));
        }
        throw new IllegalStateException("Too many take numbers of " + key.series() + " at once");
    }

    @Override
    public List<IssuedDocument> of(OrderId order) {
        return client
                .queryPaginator(query -> query.tableName(table())
                        .keyConditionExpression("pk = :pk AND sk < :order")
                        .expressionAttributeValues(Map.of(
                                ":pk", OrderKey.text(OrderKey.partition(order)),
                                ":order", OrderKey.text(OrderKey.SORT)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> InvoiceKeys.read(order, item))
                .sorted(IssuedDocument.BY_NUMBER)
                .toList();
    }

    private TransactWriteItem moved(Map<String, AttributeValue> counter, long last) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table())
                        .key(counter)
                        .updateExpression("SET n = :next")
                        .conditionExpression(last == 0 ? "attribute_not_exists(n)" : "n = :last")
                        .expressionAttributeValues(
                                last == 0
                                        ? Map.of(":next", OrderKey.number(1))
                                        : Map.of(
                                                ":next", OrderKey.number(last + 1),
                                                ":last", OrderKey.number(last))))
                .build();
    }

    private TransactWriteItem put(IssuedDocument document) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table())
                        .item(InvoiceKeys.item(document))
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** As both were a moment ago. */
    private Known glance(DocumentKey key, Map<String, AttributeValue> counter) {
        Optional<Map<String, AttributeValue>> document = Optional.empty();
        long last = 0;
        for (var item : reads.read(table(), List.of(InvoiceKeys.of(key), counter))) {
            if (item.entrySet().containsAll(counter.entrySet())) {
                last = InvoiceKeys.number(item, "n");
            } else {
                document = Optional.of(item);
            }
        }
        return new Known(document, last);
    }

    /** As both are. */
    private Known look(DocumentKey key, Map<String, AttributeValue> counter) {
        var document = item(InvoiceKeys.of(key));
        var last = item(counter).map(item -> InvoiceKeys.number(item, "n"));
        return new Known(document, last.orElse(0L));
    }

    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        var response = client.getItem(get -> get.tableName(table()).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    private String table() {
        return settings.ordersTable();
    }
}
