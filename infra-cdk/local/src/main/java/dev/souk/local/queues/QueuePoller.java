package dev.souk.local.queues;

import dev.souk.local.events.Backoff;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.template.LocalEventSource.OfQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Polls one queue for one function. It receives only while there is room for one more call, so that no message is hidden
 * without being worked on. A message is deleted after its function handled it: where the process dies between the two,
 * the message comes again.
 */
final class QueuePoller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(QueuePoller.class.getName());

    /** A long poll answers as soon as a message comes, so the longest that SQS allows is the cheapest. */
    private static final Duration LONG_POLL = Duration.ofSeconds(20);

    /** Lambda begins with so many pollers where the mapping states no maximum. */
    private static final int USUAL_CONCURRENCY = 5;

    private static final int MOST_MESSAGES = 10;

    private final OfQueue mapping;
    private final Duration visibility;
    private final MessageQueue queue;
    private final MessageCalls calls;
    private final Backoff backoff;
    private final Clock clock;
    private final Semaphore room;
    private final QueueCounts counts = new QueueCounts();
    private volatile boolean closed;
    private @Nullable Thread thread;

    QueuePoller(
            OfQueue mapping,
            Duration visibility,
            MessageQueue queue,
            FunctionRuntime functions,
            Backoff backoff,
            Clock clock) {
        this.mapping = mapping;
        this.visibility = visibility;
        this.queue = queue;
        this.calls = new MessageCalls(mapping, functions);
        this.backoff = backoff;
        this.clock = clock;
        this.room = new Semaphore(mapping.maxConcurrency().orElse(USUAL_CONCURRENCY));
    }

    void start() {
        thread = Thread.ofVirtual().name("queue-" + mapping.logicalId()).start(this::run);
    }

    OfQueue mapping() {
        return mapping;
    }

    QueueCounts counts() {
        return counts;
    }

    /** Stops receiving; what runs goes on, and what it does not delete any more comes again. */
    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        var failures = 0;
        try {
            while (!closed) {
                room.acquire();
                try {
                    poll();
                    failures = 0;
                } catch (RuntimeException e) {
                    room.release();
                    report("could not be polled", e);
                    Thread.sleep(backoff.after(++failures));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Receives one batch and hands it to a thread of its own, which gives the room back. */
    private void poll() {
        var received = gather();
        if (received.isEmpty() || closed) {
            room.release();
            return;
        }
        Thread.ofVirtual().name("queue-call-" + mapping.logicalId()).start(() -> {
            try {
                handle(received);
            } catch (RuntimeException e) {
                report("had a batch that was not finished", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                room.release();
            }
        });
    }

    private List<QueueMessage> gather() {
        var size = mapping.batchSize();
        var gathered = new ArrayList<>(queue.receive(Math.min(size, MOST_MESSAGES), LONG_POLL));
        var due = clock.instant().plus(mapping.batchingWindow());
        while (!gathered.isEmpty() && gathered.size() < size && clock.instant().isBefore(due) && !closed) {
            var left = Duration.between(clock.instant(), due);
            var patience = left.compareTo(LONG_POLL) < 0 ? left : LONG_POLL;
            gathered.addAll(queue.receive(Math.min(size - gathered.size(), MOST_MESSAGES), patience));
        }
        return List.copyOf(gathered);
    }

    /** Calls the function with a batch and deletes what is done. */
    void handle(List<QueueMessage> received) throws InterruptedException {
        var wanted = calls.wanted(received);
        if (wanted.size() < received.size()) {
            delete(received.stream()
                    .filter(message -> !wanted.contains(message))
                    .toList());
        }
        if (wanted.isEmpty()) {
            return;
        }
        var hiddenUntil = clock.instant().plus(visibility);
        var outcome = calls.call(wanted);
        for (var throttles = 1; outcome instanceof MessageCalls.Outcome.Throttled; throttles++) {
            Thread.sleep(backoff.after(throttles));
            if (!clock.instant().isBefore(hiddenUntil)) {
                return;
            }
            outcome = calls.call(wanted);
        }
        if (outcome instanceof MessageCalls.Outcome.Called(var done, var failed)) {
            counts.failed(failed);
            delete(done);
            counts.handled(done.size());
        }
    }

    /** Tries for a while: a message that is done and not deleted is handed over a second time. */
    private void delete(List<QueueMessage> done) throws InterruptedException {
        if (done.isEmpty()) {
            return;
        }
        Instant giveUp = clock.instant().plus(visibility);
        for (var failures = 1; ; failures++) {
            try {
                queue.delete(done);
                return;
            } catch (RuntimeException e) {
                if (closed || !clock.instant().isBefore(giveUp)) {
                    throw e;
                }
                Thread.sleep(backoff.after(failures));
            }
        }
    }

    private void report(String what, RuntimeException e) {
        if (closed) {
            return;
        }
        counts.error(what + ": " + e.getMessage());
        LOG.log(System.Logger.Level.WARNING, "The queue of " + mapping.logicalId() + " " + what, e);
    }
}
