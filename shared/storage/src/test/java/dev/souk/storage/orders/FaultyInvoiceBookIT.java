package dev.souk.storage.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invoices.InvoiceBook;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same over a DynamoDB of which every tenth call fails, by turns before and after it took effect. */
class FaultyInvoiceBookIT implements InvoiceBookContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private static final AtomicInteger BEFORE = new AtomicInteger();
    private static final AtomicInteger AFTER = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final InvoiceBook faulty = new DynamoInvoiceBook(faulty(), DYNAMO.settings(), new CountingIds());

    @Override
    public InvoiceBook book() {
        return Patience.of(faulty);
    }

    /** Enough for a fault in every place, and some in the midst of a race. */
    @Override
    public int many() {
        return 50;
    }

    private DynamoDbClient faulty() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, args) -> {
                    var number = calls.incrementAndGet();
                    if (number % 20 == 7) {
                        BEFORE.incrementAndGet();
                        throw SdkClientException.create("It did not arrive");
                    }
                    try {
                        var answer = method.invoke(DYNAMO.client(), args);
                        if (number % 20 == 0) {
                            AFTER.incrementAndGet();
                            throw SdkClientException.create("The answer was lost");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @AfterAll
    static void failed() {
        assertThat(BEFORE.get()).isPositive();
        assertThat(AFTER.get()).isPositive();
    }
}
