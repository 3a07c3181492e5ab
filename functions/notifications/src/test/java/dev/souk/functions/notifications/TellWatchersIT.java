package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.receipts.Receipt;
import dev.souk.storage.live.LiveStorage;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.messaging.StreamImages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over the real tables: two pages see that their order is paid, and what it takes where none is open. */
class TellWatchersIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock, DYNAMO.settings());
    private final DynamoOrders orders = new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), platform.ids());
    private final LivePages pages = new LivePages(
            platform, LiveStorage.watchers(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock), clock);
    private final Order placed = SampleOrders.teapot("one");

    @BeforeEach
    void place() {
        placed.lines()
                .forEach(line -> DYNAMO.client()
                        .putItem(put -> put.tableName(Tables.CATALOG)
                                .item(Map.of(
                                        "pk", fromS("PRODUCT#" + line.variant().productId()),
                                        "sk", fromS("STOCK#" + line.variant().variantId()),
                                        "available",
                                                software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN(
                                                        "10")))));
        orders.place(placed);
    }

    private Map<String, AttributeValue> image() {
        return StreamImages.of(DYNAMO.client()
                .getItem(get -> get.tableName(Tables.ORDERS)
                        .key(Map.of("pk", fromS("ORDER#" + placed.id()), "sk", fromS("ORDER"))))
                .item());
    }

    /** Pays the order, and has the function told of it as the stream tells. */
    private Order pay() {
        var before = image();
        var started = placed.paymentStarted("p", clock.instant());
        orders.advance(started);
        var paid = started.paid("p", Money.of(42, "GBP"), clock.instant());
        orders.advance(paid);
        var stream = new StreamRecord();
        stream.setSequenceNumber("1");
        stream.setOldImage(before);
        stream.setNewImage(image());
        var item = new DynamodbStreamRecord();
        item.setEventName("MODIFY");
        item.setDynamodb(stream);
        var event = new DynamodbEvent();
        event.setRecords(List.of(item));
        assertThat(pages.tellWatchers
                        .handleRequest(event, new TestContext("TellWatchers", "call-1"))
                        .getBatchItemFailures())
                .isEmpty();
        return paid;
    }

    @Test
    void twoPagesHearThatTheirOrderIsPaid() {
        pages.open("a=", placed.id());
        pages.open("b=", placed.id());
        var message = "{\"order\":\"" + placed.id() + "\",\"version\":" + pay().version() + "}";
        assertThat(pages.heard).containsExactlyInAnyOrder("a= " + message, "b= " + message);
    }

    @Test
    void aPageThatHasGoneHearsNothing() {
        pages.open("a=", placed.id());
        pages.close("a=");
        pay();
        assertThat(pages.heard).isEmpty();
    }

    @Test
    void anOrderThatNobodyWatchesTakesHalfAReadUnit() {
        pay();
        assertThat(platform.receipts().getLast().tables())
                .isEqualTo(Map.of(Tables.OPERATIONS, new Receipt.Units(0.5, 0)));
        assertThat(platform.receipts().getLast().requests()).isEmpty();
    }
}
