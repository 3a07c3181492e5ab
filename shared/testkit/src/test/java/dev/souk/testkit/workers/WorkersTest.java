package dev.souk.testkit.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.platform.receipts.Receipt;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.StreamSettlingWorker;
import dev.souk.platform.workers.StreamWorker;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the platform does around every worker. Messages are written {@code order/event} here. */
class WorkersTest {
    private final TestPlatform platform = new TestPlatform(new FixedClock());
    private final List<String> handled = new ArrayList<>();

    @Test
    void reportsTheMessagesThatFailedAndDoesTheOthers() {
        var response = new Settling().handleRequest(messages("a/1", "b/broken", "c/1"), context());

        assertThat(failures(response)).containsExactly("message-1");
        assertThat(handled).containsExactly("a/1", "c/1");
        assertThat(platform.lines()).anyMatch(line -> line.contains("\"WorkerFailure\":1"));
    }

    @Test
    void doesABusinessEventOnceInABatch() {
        var response = new Settling().handleRequest(messages("a/1", "a/1", "b/1"), context());

        assertThat(failures(response)).isEmpty();
        assertThat(handled).containsExactly("a/1", "b/1");
    }

    @Test
    void triesTheSecondMessageOfAnEventWhoseFirstFailed() {
        var response = new Settling().handleRequest(messages("a/broken", "a/1"), context());

        assertThat(failures(response)).containsExactly("message-0");
        assertThat(handled).containsExactly("a/1");
    }

    @Test
    void reportsAMessageThatCannotBeRead() {
        var event = messages("a/1");
        event.getRecords().getFirst().setBody("{not json");

        assertThat(failures(new Settling().handleRequest(event, context()))).containsExactly("message-0");
    }

    @Test
    void writesOneReceiptForABatchThatIsForOneOrder() {
        new Settling().handleRequest(messages("a/1"), context());

        assertThat(platform.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.function()).isEqualTo("Settling");
            assertThat(receipt.orderId()).contains("a");
            assertThat(receipt.gatewayRequests()).isZero();
            assertThat(receipt.correlationId()).isEqualTo("call-1");
            assertThat(receipt.requests()).isEqualTo(Map.of("Sqs.ReceiveMessage", 1, "Sqs.DeleteMessageBatch", 1));
        });
    }

    @Test
    void writesAReceiptForEachOrderOfABatch() {
        var event = messages("a/1", "b/1", "a/2", "a/1", "c/broken", "d/1");
        event.getRecords().getLast().setBody("{not json");
        new Settling().handleRequest(event, context());

        assertThat(platform.receipts())
                .extracting(Receipt::orderId)
                .containsExactly(Optional.of("a"), Optional.of("b"), Optional.of("c"), Optional.empty());
        assertThat(platform.receipts()).allMatch(receipt -> receipt.shares() == 4);
        assertThat(platform.receipts().stream().mapToLong(Receipt::bytesIn).sum())
                .isEqualTo(event.getRecords().stream()
                        .mapToLong(message -> message.getBody().length())
                        .sum());
    }

    @Test
    void deletesNothingOfABatchThatFails() {
        new Settling().handleRequest(messages("a/broken"), context());

        assertThat(platform.receipts())
                .singleElement()
                .extracting(Receipt::requests)
                .isEqualTo(Map.of("Sqs.ReceiveMessage", 1));
    }

    @Test
    void writesAReceiptForNoMessagesToo() {
        new Settling().handleRequest(messages(), context());

        assertThat(platform.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.orderId()).isEmpty();
            assertThat(receipt.nanoDollars()).isPositive();
        });
    }

    @Test
    void writesAReceiptForEachOrderOfAStreamUpToTheChangeThatFails() {
        new Relaying().handleRequest(changes("a", "b", "a", "broken", "c"), context());

        assertThat(platform.receipts())
                .extracting(Receipt::orderId)
                .containsExactly(Optional.of("a"), Optional.of("b"), Optional.of("broken"));
    }

    @Test
    void stopsAStreamAtTheFirstChangeThatFails() {
        var response = new Relaying().handleRequest(changes("a", "broken", "c"), context());

        assertThat(response.getBatchItemFailures())
                .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("1");
        assertThat(handled).containsExactly("a");
    }

    @Test
    void settlesTogetherWhatChangesLeaveDueAndReadsEachOnce() {
        var relaying = new Leaving("a", "c");
        var response = relaying.handleRequest(changes("a", "b", "c"), context());

        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(handled).containsExactly("a", "b", "c", "settled [a, c]");
        assertThat(relaying.readings).isEqualTo(3);
    }

    @Test
    void sharesWhatSettlingTakesAmongThoseThatLeftSomething() {
        new Leaving("a", "c").handleRequest(changes("a", "b", "c"), context());

        assertThat(platform.receipts())
                .extracting(Receipt::orderId, WorkersTest::requests)
                .containsExactly(tuple(Optional.of("a"), 2), tuple(Optional.of("b"), 0), tuple(Optional.of("c"), 1));
    }

    @Test
    void sharesWhatSettlingTookThatFailed() {
        new Leaving("b", "unsettled").handleRequest(changes("a", "b", "unsettled"), context());

        assertThat(platform.receipts())
                .extracting(Receipt::orderId, WorkersTest::requests)
                .containsExactly(
                        tuple(Optional.of("a"), 0), tuple(Optional.of("b"), 2), tuple(Optional.of("unsettled"), 1));
    }

    @Test
    void settlesWhatCameBeforeTheChangeThatFails() {
        var response = new Leaving("a", "broken", "c").handleRequest(changes("a", "b", "broken", "c"), context());

        assertThat(response.getBatchItemFailures())
                .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("2");
        assertThat(handled).containsExactly("a", "b", "settled [a]");
    }

    @Test
    void comesAgainFromTheFirstThatWasNotSettled() {
        var response = new Leaving("b", "unsettled").handleRequest(changes("a", "b", "unsettled", "broken"), context());

        assertThat(response.getBatchItemFailures())
                .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("1");
    }

    @Test
    void settlesNothingWhereNothingIsDue() {
        var response = new Leaving("c").handleRequest(changes("a", "b"), context());

        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(handled).containsExactly("a", "b");
    }

    @Test
    void handsImagesOnInTheFormOfTheSdk() {
        var item = new DynamodbStreamRecord();
        item.setEventName("MODIFY");
        item.setDynamodb(new StreamRecord()
                .withSequenceNumber("1")
                .withOldImage(Map.of("n", new AttributeValue().withN("1")))
                .withNewImage(Map.of(
                        "m",
                        new AttributeValue()
                                .withM(Map.of("l", new AttributeValue().withL(new AttributeValue().withBOOL(true)))),
                        "e",
                        new AttributeValue().withNULL(true),
                        "s",
                        new AttributeValue().withS(""))));
        var seen = new ArrayList<Change>();
        var event = new DynamodbEvent();
        event.setRecords(List.of(item));
        new StreamWorker(platform.workerFrame()) {
            @Override
            protected void handle(Change change) {
                seen.add(change);
            }
        }.handleRequest(event, context());

        var change = seen.getFirst();
        assertThat(change.kind()).isEqualTo(Change.Kind.MODIFY);
        assertThat(change.before().orElseThrow().get("n").n()).isEqualTo("1");
        var after = change.after().orElseThrow();
        assertThat(after.get("m").m().get("l").l().getFirst().bool()).isTrue();
        assertThat(after.get("e").nul()).isTrue();
        assertThat(after.get("s").s()).isEmpty();
    }

    @Test
    void tellsARunHowMuchTimeIsLeft() {
        var worker = new ScheduledWorker(platform.workerFrame()) {
            @Override
            protected String run(dev.souk.platform.workers.Remaining remaining) {
                return "left: " + remaining.time().toSeconds();
            }
        };

        assertThat(worker.handleRequest(Map.of(), context())).isEqualTo("left: 10");
        assertThat(platform.receipts()).hasSize(1);
    }

    private static TestContext context() {
        return new TestContext("worker", "call-1");
    }

    private static List<String> failures(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static SQSEvent messages(String... texts) {
        var messages = new ArrayList<SQSEvent.SQSMessage>();
        for (var text : texts) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId("message-" + messages.size());
            var parts = text.split("/", 2);
            message.setBody("{\"version\":1,\"orderId\":\"" + parts[0] + "\",\"event\":\"" + parts[1] + "\"}");
            messages.add(message);
        }
        var event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    private static DynamodbEvent changes(String... keys) {
        var records = new ArrayList<DynamodbStreamRecord>();
        Arrays.stream(keys).forEach(key -> {
            var item = new DynamodbStreamRecord();
            item.setEventName("INSERT");
            item.setDynamodb(new StreamRecord()
                    .withSequenceNumber(Integer.toString(records.size()))
                    .withNewImage(Map.of("pk", new AttributeValue().withS(key))));
            records.add(item);
        });
        var event = new DynamodbEvent();
        event.setRecords(records);
        return event;
    }

    private final class Settling extends QueueWorker<EmailMessage> {
        Settling() {
            super(platform.workerFrame(), EmailMessage.class);
        }

        @Override
        protected String businessKey(EmailMessage message) {
            return message.orderId();
        }

        @Override
        protected void handle(EmailMessage message) {
            Receipts.current().forOrder(message.orderId());
            if (message.event().equals("broken")) {
                throw new IllegalStateException("broken");
            }
            handled.add(message.orderId() + "/" + message.event());
        }
    }

    private static String key(Change change) {
        return change.after().orElseThrow().get("pk").s();
    }

    private void follow(String key) {
        Receipts.current().forOrder(key);
        if (key.equals("broken")) {
            throw new IllegalStateException(key);
        }
        handled.add(key);
    }

    private static int requests(Receipt receipt) {
        return receipt.requests().values().stream().mapToInt(Integer::intValue).sum();
    }

    private final class Relaying extends StreamWorker {
        Relaying() {
            super(platform.workerFrame());
        }

        @Override
        protected void handle(Change change) {
            follow(key(change));
        }
    }

    /** Leaves some keys due, and makes a request for each of them and one for all. */
    private final class Leaving extends StreamSettlingWorker<String> {
        private final Set<String> due;
        private int readings;

        Leaving(String... due) {
            super(platform.workerFrame());
            this.due = Set.of(due);
        }

        @Override
        protected List<String> handle(Change change) {
            readings++;
            var key = key(change);
            follow(key);
            return due.contains(key) ? List.of(key) : List.of();
        }

        @Override
        protected void settle(List<String> keys) {
            keys.forEach(_ -> Receipts.current().request("Sqs.SendMessage"));
            Receipts.current().request("Sqs.SendMessage");
            if (keys.contains("unsettled")) {
                throw new IllegalStateException("unsettled");
            }
            handled.add("settled " + keys);
        }
    }
}
