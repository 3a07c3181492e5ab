package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class DynamoInvoiceBookIT implements InvoiceBookContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final InvoiceBook book = book(DYNAMO.client());

    @Override
    public InvoiceBook book() {
        return Patience.of(book);
    }

    private static InvoiceBook book(DynamoDbClient client) {
        return new DynamoInvoiceBook(client, DYNAMO.settings(), new CountingIds());
    }

    private static IssuedDocument issued(InvoiceBook book, DocumentKey key) {
        return book.issue(List.of(key), NOON).getFirst();
    }

    @Test
    void takesTwoUnitsForTheCounterHoweverManyAreIssuedTogether() {
        var keys = IntStream.range(0, 25)
                .mapToObj(i -> DocumentKey.invoice(teapot("order-" + i).id()))
                .toList();
        assertThat(UnitsTaken.by(() -> book.issue(keys, NOON)))
                .containsOnlyKeys(Tables.ORDERS)
                .containsValue(new Receipt.Units(13, 52));
    }

    @Test
    void issuesNoMoreTogetherThanGoIntoATransaction() {
        var keys = IntStream.rangeClosed(0, InvoiceBook.MOST)
                .mapToObj(i -> DocumentKey.invoice(teapot("order-" + i).id()))
                .toList();
        assertThatThrownBy(() -> book.issue(keys, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(book.issue(keys.subList(1, keys.size()), NOON)).hasSize(InvoiceBook.MOST);
    }

    @Test
    void takesOneReadAndFourWriteUnitsForANumber() {
        var key = DocumentKey.invoice(teapot("one").id());
        assertThat(UnitsTaken.by(() -> issued(book, key)))
                .containsOnlyKeys(Tables.ORDERS)
                .containsValue(new Receipt.Units(1, 4));
        assertThat(UnitsTaken.by(() -> issued(book, key))).containsValue(new Receipt.Units(1, 0));
    }

    /** An eventually consistent read may know nothing yet of what was written. */
    @Test
    void anOldAnswerNumbersNothingTwice() {
        var first = issued(book, DocumentKey.invoice(teapot("one").id()));
        var late = book(unaware());
        assertThat(issued(late, DocumentKey.invoice(teapot("one").id()))).isEqualTo(first);
        assertThat(issued(late, DocumentKey.invoice(teapot("two").id())).number())
                .hasToString("2026-000002");
    }

    private static DynamoDbClient unaware() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, args) -> {
                    if (method.getName().equals("batchGetItem") && !isConsistent((Consumer<?>) args[0])) {
                        return BatchGetItemResponse.builder().build();
                    }
                    try {
                        return method.invoke(DYNAMO.client(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static boolean isConsistent(Consumer<?> call) {
        var request = BatchGetItemRequest.builder();
        ((Consumer<BatchGetItemRequest.Builder>) call).accept(request);
        return request.build().requestItems().values().stream().anyMatch(KeysAndAttributes::consistentRead);
    }
}
