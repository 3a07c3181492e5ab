package dev.souk.local.queues;

import static dev.souk.local.events.FakeFunctions.answered;
import static dev.souk.local.events.FakeFunctions.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.local.events.Backoff;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.MovableClock;
import dev.souk.local.functions.InvocationResult.Throttled;
import dev.souk.local.template.LocalEventSource.OfQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QueuePollerTest {
    private static final Backoff NO_WAIT = new Backoff(Duration.ZERO, Duration.ZERO);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final FakeFunctions functions = new FakeFunctions();
    private final FakeQueue queue = new FakeQueue();

    @Test
    void deletesWhatTheFunctionHandled() throws InterruptedException {
        handle(poller(true, List.of()), "a", "b");
        assertThat(queue.deleted).containsExactly("a", "b");
        assertThat(functions.events()).hasSize(1);
    }

    @Test
    void leavesOnlyTheFailedItemsOfABatch() throws InterruptedException {
        functions.behave(event -> answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"));
        var poller = poller(true, List.of());
        handle(poller, "a", "b", "c");
        assertThat(queue.deleted).containsExactly("a", "c");
        assertThat(poller.counts().handled()).isEqualTo(2);
        assertThat(poller.counts().failed()).isEqualTo(1);
    }

    @Test
    void leavesTheWholeBatchWhereTheFunctionFails() throws InterruptedException {
        functions.behave(event -> failed("no"));
        handle(poller(true, List.of()), "a", "b");
        assertThat(queue.deleted).isEmpty();
    }

    @Test
    void takesAnAnswerAsSuccessWhereItemFailuresAreNotHeard() throws InterruptedException {
        functions.behave(event -> answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]}"));
        handle(poller(false, List.of()), "a");
        assertThat(queue.deleted).containsExactly("a");
    }

    @Test
    void deletesWhatTheFilterDropsWithoutACall() throws InterruptedException {
        handle(poller(true, List.of("{\"body\":{\"kind\":[\"paid\"]}}")), "a");
        assertThat(queue.deleted).containsExactly("a");
        assertThat(functions.events()).isEmpty();
    }

    @Test
    void handsOverWhatTheFilterPasses() throws InterruptedException {
        handle(poller(true, List.of("{\"body\":{\"kind\":[\"placed\"]}}")), "a");
        assertThat(functions.events()).hasSize(1);
    }

    @Test
    void triesAThrottledCallAgainUntilTheMessagesAreVisibleToOthers() throws InterruptedException {
        functions.behave(event -> {
            clock.pass(Duration.ofSeconds(10));
            return new Throttled(1);
        });
        handle(poller(true, List.of()), "a");
        assertThat(functions.events()).hasSize(3);
        assertThat(queue.deleted).isEmpty();
    }

    @Test
    void deletesOnceMoreWhereDeletingFailed() throws InterruptedException {
        queue.deletesToFail = 2;
        handle(poller(true, List.of()), "a");
        assertThat(queue.deleted).containsExactly("a");
        assertThat(functions.events()).hasSize(1);
    }

    private QueuePoller poller(boolean reports, List<String> filters) {
        var mapping = new OfQueue(
                "SettlePayment", "SettlePayment", "arn:queue", 10, Duration.ZERO, reports, filters, OptionalInt.of(2));
        return new QueuePoller(mapping, Duration.ofSeconds(30), queue, functions, NO_WAIT, clock);
    }

    private static void handle(QueuePoller poller, String... ids) throws InterruptedException {
        var messages = new ArrayList<QueueMessage>();
        for (var id : ids) {
            var record = JsonNodeFactory.instance.objectNode();
            record.put("messageId", id).put("body", "{\"kind\":\"placed\"}");
            messages.add(new QueueMessage(id, "receipt-" + id, record));
        }
        poller.handle(messages);
    }

    private static final class FakeQueue implements MessageQueue {
        private final List<String> deleted = new ArrayList<>();
        private int deletesToFail;

        @Override
        public List<QueueMessage> receive(int most, Duration patience) {
            return List.of();
        }

        @Override
        public void delete(List<QueueMessage> messages) {
            if (deletesToFail-- > 0) {
                throw new IllegalStateException("the engine is away");
            }
            messages.forEach(message -> deleted.add(message.id()));
        }
    }
}
