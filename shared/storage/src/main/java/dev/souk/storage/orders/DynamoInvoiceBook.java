package dev.souk.storage.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.DocumentNumber;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.invoices.Numbering;
import dev.souk.invoices.Series;
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
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Invoices in the table of orders. Numbers are taken by one transaction that moves the year's counter on from what was read
 * and writes the documents that have them: whoever comes second finds the counter moved and reads it again.
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

    /** What is known before numbers are taken: documents that were issued before, and the last number of each series. */
    private record Known(Map<DocumentKey, IssuedDocument> documents, Map<Series, Long> last) {}

    @Inject
    public DynamoInvoiceBook(DynamoDbClient client, Settings settings, Ids ids) {
        this.client = client;
        this.settings = settings;
        Consumer<Duration> waiting = pause -> LockSupport.parkNanos(pause.toNanos());
        this.transactions = new Transactions(client, ids, waiting);
        this.reads = new BatchReads(client, waiting);
    }

    @Override
    public List<IssuedDocument> issue(Collection<DocumentKey> keys, Instant moment) {
        if (keys.size() > MOST) {
            throw new IllegalArgumentException(keys.size() + " documents are more than go into a transaction");
        }
        var now = moment.truncatedTo(ChronoUnit.MILLIS);
        var year = now.atOffset(ZoneOffset.UTC).getYear();
        var wanted = new LinkedHashSet<>(keys);
        for (int round = 0; round < ROUNDS; round++) {
            var known = look(wanted, year, round > 0);
            var issued = new HashMap<>(known.documents());
            var next = new Numbering(year, known.last())
                    .of(wanted.stream().filter(key -> !issued.containsKey(key)).toList(), now);
            next.forEach(document -> issued.put(document.key(), document));
            if (next.isEmpty() || write(next, known.last()) instanceof Result.Written) {
                return wanted.stream()
                        .map(key -> requireNonNull(issued.get(key)))
                        .toList();
            }
            // Somebody took these numbers, or issued one of these documents: look again.
            transactions.rest(Math.min((round + 1L) * WAIT_MILLIS, LONGEST_WAIT_MILLIS));
        }
        throw new IllegalStateException("Too many take numbers at once");
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

    /** All of them, and the counters moved on by as many. */
    private Result write(List<IssuedDocument> documents, Map<Series, Long> last) {
        var counts = documents.stream()
                .map(IssuedDocument::number)
                .collect(toMap(DocumentNumber::series, Function.identity(), (_, later) -> later));
        var counters = counts.values().stream().map(number -> moved(number, last.getOrDefault(number.series(), 0L)));
        return transactions.write(
                Stream.concat(counters, documents.stream().map(this::put)).toList());
    }

    /**
     * A counter, on condition that nobody moved it meanwhile.
     *
     * @param to the last number that is taken
     * @param from what was read of it; 0 where it was not there
     */
    private TransactWriteItem moved(DocumentNumber to, long from) {
        var next = OrderKey.number(to.count());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table())
                        .key(InvoiceKeys.counter(to.series(), to.year()))
                        .updateExpression("SET n = :next")
                        .conditionExpression(from == 0 ? "attribute_not_exists(n)" : "n = :last")
                        .expressionAttributeValues(
                                from == 0
                                        ? Map.of(":next", next)
                                        : Map.of(":next", next, ":last", OrderKey.number(from))))
                .build();
    }

    private TransactWriteItem put(IssuedDocument document) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table())
                        .item(InvoiceKeys.item(document))
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** The documents and the counters of their series. */
    private Known look(Set<DocumentKey> keys, int year, boolean consistent) {
        var byItem = keys.stream().collect(toMap(InvoiceKeys::of, Function.identity()));
        var counters = keys.stream()
                .map(DocumentKey::series)
                .distinct()
                .collect(toMap(series -> InvoiceKeys.counter(series, year), Function.identity()));
        var wanted = Stream.concat(byItem.keySet().stream(), counters.keySet().stream())
                .toList();
        var documents = new HashMap<DocumentKey, IssuedDocument>();
        var last = new EnumMap<Series, Long>(Series.class);
        for (var item : reads.read(table(), wanted, consistent)) {
            var place = InvoiceKeys.place(item);
            var series = counters.get(place);
            if (series == null) {
                var key = requireNonNull(byItem.get(place));
                documents.put(key, InvoiceKeys.read(key.order(), item));
            } else {
                last.put(series, InvoiceKeys.number(item, "n"));
            }
        }
        return new Known(documents, last);
    }

    private String table() {
        return settings.ordersTable();
    }
}
