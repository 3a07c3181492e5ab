package dev.souk.bench.hot;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.contract.Worker;
import dev.souk.testkit.http.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A reader of a shard, as Lambda calls it: with what is there, up to the size of a batch, one batch at a time. It waits for
 * nothing to fill a batch.
 */
final class Following implements Runnable {
    /** As the stream's readers are deployed: what fails more often is given up. */
    private static final int RETRIES = 8;

    private final Worker.Trigger.Stream trigger;
    private final RequestHandler<DynamodbEvent, StreamsEventResponse> reader;
    private final Batches batches;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    /**
     * A change that waits for the reader.
     *
     * @param done with the change handled, or given up
     */
    private record Waiting(String order, Tally tally, DynamodbStreamRecord change, CompletableFuture<Void> done) {
        String number() {
            return change.getDynamodb().getSequenceNumber();
        }
    }

    /** @param batches counts what is delivered */
    Following(
            Worker.Trigger.Stream trigger,
            RequestHandler<DynamodbEvent, StreamsEventResponse> reader,
            Batches batches) {
        this.trigger = trigger;
        this.reader = reader;
        this.batches = batches;
    }

    /** Whether the reader's filter lets such a change through. */
    boolean wants(DynamodbStreamRecord change) {
        return trigger.only().isEmpty() || trigger.only().contains(change.getEventName());
    }

    /**
     * Puts a change behind those that wait.
     *
     * @param change with a number that no other one has
     * @return done once the change is handled
     */
    CompletableFuture<Void> add(String order, Tally tally, DynamodbStreamRecord change) {
        var waiting = new Waiting(order, tally, change, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.done();
    }

    /** Reads until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                var batch = new ArrayList<Waiting>();
                batch.add(queue.take());
                queue.drainTo(batch, trigger.batchSize() - 1);
                tryToWork(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToWork(List<Waiting> batch) {
        try {
            work(batch);
        } catch (RuntimeException e) {
            // Whoever waits has to hear of it.
            batch.forEach(waiting -> waiting.done().completeExceptionally(e));
        }
    }

    /** Goes on from the first failure until all of a batch is handled. */
    private void work(List<Waiting> batch) {
        var left = batch;
        int failures = 0;
        while (!left.isEmpty()) {
            var handled = handled(left);
            left.subList(0, handled).forEach(waiting -> waiting.done().complete(null));
            failures = handled > 0 ? 0 : failures + 1;
            left = left.subList(handled, left.size());
            if (failures > RETRIES) {
                left.getFirst().done().completeExceptionally(new IllegalStateException("A change was given up"));
                left = left.subList(1, left.size());
                failures = 0;
            }
        }
    }

    /** Delivers changes; answers how many were handled before the first that failed. */
    private int handled(List<Waiting> changes) {
        batches.count(changes.size());
        var event = new DynamodbEvent();
        event.setRecords(changes.stream().map(Waiting::change).toList());
        var orders = new TreeMap<String, Tally>();
        changes.forEach(waiting -> orders.put(waiting.order(), waiting.tally()));
        var context = new TestContext(reader.getClass().getSimpleName(), "call");
        var failures = Sake.ofBatch(orders)
                .during(() -> reader.handleRequest(event, context))
                .getBatchItemFailures();
        var numbers = changes.stream().map(Waiting::number).toList();
        return failures.isEmpty()
                ? changes.size()
                : numbers.indexOf(failures.getFirst().getItemIdentifier());
    }
}
