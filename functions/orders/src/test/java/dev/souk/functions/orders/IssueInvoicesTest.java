package dev.souk.functions.orders;

import static dev.souk.functions.orders.OrderChanges.change;
import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.souk.invoices.InMemoryInvoiceBook;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.Flaky;
import dev.souk.orders.Order;
import dev.souk.testkit.http.TestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueInvoicesTest {
    private static final Money FEE = new Money(42, GBP);
    private final Shop shop = new Shop();
    private final InMemoryInvoiceBook book = new InMemoryInvoiceBook();
    private final Order placed = teapot("one");
    private final Order paid = placed.paid("p", FEE, NOON);
    private final Order cancelled = paid.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
    private final Order refunded = cancelled.refundBooked(cancelled.refunds().getFirst(), NOON);

    private List<String> failures(InvoiceBook reached, DynamodbStreamRecord... changes) {
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        var worker = new IssueInvoices(shop.platform.workerFrame(), reached, shop.clock);
        return worker.handleRequest(event, new TestContext("IssueInvoices", "call-1")).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private List<String> numbers() {
        return book.of(placed.id()).stream()
                .map(IssuedDocument::number)
                .map(Object::toString)
                .toList();
    }

    @Test
    void numbersWhatIsPaidAndWhatGoesBack() {
        assertThat(failures(
                        book,
                        change(null, placed, "1"),
                        change(placed, paid, "2"),
                        change(paid, cancelled, "3"),
                        change(cancelled, refunded, "4")))
                .isEmpty();
        assertThat(numbers()).containsExactly("2026-000001", "C-2026-000001");
        assertThat(book.of(placed.id()).getFirst().issuedAt()).isEqualTo(shop.clock.instant());
    }

    @Test
    void deliveredAgainItTakesNoOtherNumber() {
        failures(book, change(placed, paid, "1"));
        failures(book, change(placed, paid, "1"), change(null, refunded, "2"));
        assertThat(numbers()).containsExactly("2026-000001", "C-2026-000001");
    }

    @Test
    void comesAgainFromWhereTheBookWasAway() {
        for (var after : List.of(false, true)) {
            var flaky = new Flaky(1, after).wrap(InvoiceBook.class, book);
            assertThat(failures(flaky, change(null, placed, "1"), change(placed, paid, "2")))
                    .containsExactly("2");
        }
        assertThat(failures(book, change(placed, paid, "2"))).isEmpty();
        assertThat(numbers()).containsExactly("2026-000001");
    }

    @Test
    void leavesItsOwnItemsAlone() {
        var own = change(null, placed, "1");
        own.getDynamodb().setNewImage(Map.of("pk", new AttributeValue("ORDER#1"), "sk", new AttributeValue("INVOICE")));
        assertThat(failures(book, own)).isEmpty();
    }
}
