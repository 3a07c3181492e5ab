package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.InvoiceBook;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

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

    @Test
    void takesOneReadAndFourWriteUnitsForANumber() {
        var key = DocumentKey.invoice(teapot("one").id());
        assertThat(UnitsTaken.by(() -> book.issue(key, NOON)))
                .containsOnlyKeys(Tables.ORDERS)
                .containsValue(new Receipt.Units(1, 4));
        assertThat(UnitsTaken.by(() -> book.issue(key, NOON))).containsValue(new Receipt.Units(1, 0));
    }

    /** An eventually consistent read may know nothing yet of what was written. */
    @Test
    void anOldAnswerNumbersNothingTwice() {
        var first = book.issue(DocumentKey.invoice(teapot("one").id()), NOON);
        var late = book(unaware());
        assertThat(late.issue(DocumentKey.invoice(teapot("one").id()), NOON)).isEqualTo(first);
        assertThat(late.issue(DocumentKey.invoice(teapot("two").id()), NOON).number())
                .hasToString("2026-000002");
    }

    private static DynamoDbClient unaware() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, args) -> {
                    if (method.getName().equals("batchGetItem")) {
                        return BatchGetItemResponse.builder().build();
                    }
                    try {
                        return method.invoke(DYNAMO.client(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
