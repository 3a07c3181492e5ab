package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.live.Watchers.Watcher;
import dev.souk.orders.OrderId;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.live.WatchersInMemory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellWatchersTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final Watchers watchers = new WatchersInMemory(clock);
    private final LivePages pages = new LivePages(platform, watchers, clock);
    private final OrderId order = SampleOrders.teapot("one").id();
    private final OrderId other = SampleOrders.teapot("two").id();

    private static DynamodbStreamRecord change(OrderId order, long version) {
        return change(Map.of(
                "pk", new AttributeValue("ORDER#" + order),
                "sk", new AttributeValue("ORDER"),
                "v", new AttributeValue().withN(Long.toString(version))));
    }

    private static DynamodbStreamRecord change(Map<String, AttributeValue> image) {
        var stream = new StreamRecord();
        stream.setSequenceNumber(Integer.toString(image.hashCode()));
        stream.setNewImage(image);
        var item = new DynamodbStreamRecord();
        item.setEventName("MODIFY");
        item.setDynamodb(stream);
        return item;
    }

    private static List<BatchItemFailure> failures(TellWatchers worker, DynamodbStreamRecord... changes) {
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        return worker.handleRequest(event, new TestContext("TellWatchers", "call-1"))
                .getBatchItemFailures();
    }

    private void tell(DynamodbStreamRecord... changes) {
        assertThat(failures(pages.tellWatchers, changes)).isEmpty();
    }

    private static String message(OrderId order, long version) {
        return "{\"order\":\"" + order + "\",\"version\":" + version + "}";
    }

    @Test
    void tellsWhoWatchesTheOrderWhichVersionItHasAndNothingElse() {
        pages.open("a=", order);
        pages.open("b=", order);
        pages.open("c=", other);
        tell(change(order, 3));
        assertThat(pages.heard).containsExactlyInAnyOrder("a= " + message(order, 3), "b= " + message(order, 3));
    }

    @Test
    void tellsAgainWhatIsDeliveredAgain() {
        pages.open("a=", order);
        tell(change(order, 3), change(order, 4));
        tell(change(order, 3), change(order, 4));
        assertThat(pages.heard)
                .containsExactly(
                        "a= " + message(order, 3),
                        "a= " + message(order, 4),
                        "a= " + message(order, 3),
                        "a= " + message(order, 4));
    }

    @Test
    void forgetsWhoIsGone() {
        pages.open("a=", order);
        pages.open("b=", order);
        clock.advance(Duration.ofSeconds(30));
        pages.gone.add("a=");
        tell(change(order, 3));
        assertThat(watchers.of(order)).extracting(Watcher::connection).containsExactly("b=");
        assertThat(pages.heard).containsExactly("b= " + message(order, 3));
    }

    @Test
    void keepsWhoIsNotThereYet() {
        pages.open("a=", order);
        clock.advance(Duration.ofSeconds(29));
        pages.gone.add("a=");
        tell(change(order, 3));
        pages.gone.clear();
        tell(change(order, 4));
        assertThat(pages.heard).containsExactly("a= " + message(order, 4));
    }

    @Test
    void keepsWhoCannotBeToldAndLetsNobodyWaitForThem() {
        pages.open("a=", order);
        pages.open("b=", order);
        pages.deaf.add("a=");
        tell(change(order, 3), change(order, 4));
        assertThat(pages.heard).containsExactly("b= " + message(order, 3), "b= " + message(order, 4));
        pages.deaf.clear();
        tell(change(order, 5));
        assertThat(pages.heard).contains("a= " + message(order, 5));
    }

    @Test
    void asksForTheOrdersSake() {
        tell(change(order, 3), change(other, 2));
        assertThat(platform.receipts())
                .extracting(Receipt::orderId)
                .containsExactly(Optional.of(order.value()), Optional.of(other.value()));
        assertThat(pages.heard).isEmpty();
    }

    @Test
    void leavesOtherItemsAlone() {
        tell(change(Map.of("pk", new AttributeValue("ORDER#" + order), "sk", new AttributeValue("NOTE"))));
        assertThat(pages.heard).isEmpty();
    }

    @Test
    void letsAChangeComeAgainWhereNobodyKnowsWhoWatches() {
        var away = new TellWatchers(
                platform.workerFrame(),
                new Watchers() {
                    @Override
                    public Admission admit(LiveTicket ticket, String connection) {
                        throw new IllegalStateException("The table is away");
                    }

                    @Override
                    public List<Watcher> of(OrderId order) {
                        throw new IllegalStateException("The table is away");
                    }

                    @Override
                    public void leave(String connection) {
                        throw new IllegalStateException("The table is away");
                    }
                },
                pages,
                platform.jsonb(),
                clock);
        assertThat(failures(away, change(order, 3))).hasSize(1);
    }
}
