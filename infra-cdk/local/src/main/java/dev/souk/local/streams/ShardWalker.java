package dev.souk.local.streams;

import dev.souk.local.events.Backoff;
import dev.souk.local.events.FailureRecords.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Walks one shard, in small steps that never sleep: the caller waits as long as a step says. A step that throws has
 * changed nothing that matters and may be repeated; a walker that is dropped is replaced by a new one, which starts
 * after the checkpoint. So each record is handled at least once, in order.
 */
final class ShardWalker {
    private static final Duration WINDOW_POLL = Duration.ofMillis(200);

    /** What to do after a step. */
    sealed interface Next {
        /** There may be more: step again. */
        record Now() implements Next {}

        /** Nothing came; look again after a while, or when woken. */
        record Idle() implements Next {}

        /** Wait so long, whatever happens. */
        record In(Duration delay) implements Next {}

        /** The shard is closed and done. */
        record Finished() implements Next {}
    }

    private final StreamMapping mapping;
    private final ShardReader reader;
    private final ShardPlace place;
    private final BatchCalls calls;
    private final Backoff backoff;
    private final Clock clock;

    /** The parts of what was read last that are not done, in order. */
    private final Deque<Batch> batches = new ArrayDeque<>();

    private int throttles;

    ShardWalker(
            StreamMapping mapping,
            ShardReader reader,
            ShardPlace place,
            BatchCalls calls,
            Backoff backoff,
            Clock clock) {
        this.mapping = mapping;
        this.reader = reader;
        this.place = place;
        this.calls = calls;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Reads, or calls the function with one batch, or gives one up. */
    Next step() {
        if (batches.isEmpty()) {
            var wait = gather();
            if (wait.isPresent()) {
                return wait.get();
            }
        }
        var batch = batches.getFirst();
        if (batch.givenUp() != null) {
            return passOver(batch, batch.givenUp());
        }
        var expired = mapping.expired(batch.records(), clock.instant());
        return expired > 0 ? expire(batch, expired) : call(batch);
    }

    /** When the oldest record that waits here came; empty while none does. */
    Optional<Instant> waitingSince() {
        var batch = batches.peekFirst();
        return batch == null ? reader.waitingSince() : Optional.of(batch.first().arrival());
    }

    private Optional<Next> gather() {
        var came = reader.read(mapping.source().batchSize());
        if (reader.gathered() == 0) {
            return Optional.of(nothingGathered(came));
        }
        var left = mapping.window().minus(reader.gatheringFor(clock.instant()));
        var full = reader.readToEnd() || reader.gathered() >= mapping.source().batchSize();
        if (!full && left.isPositive()) {
            return Optional.of(new Next.In(left.compareTo(WINDOW_POLL) < 0 ? left : WINDOW_POLL));
        }
        batches.add(Batch.of(reader.take()));
        return Optional.empty();
    }

    private Next nothingGathered(int came) {
        if (came > 0) {
            // All of it was filtered out: done with, without a call.
            reader.lastRead().ifPresent(place::reached);
        }
        if (reader.readToEnd()) {
            place.finish();
            return new Next.Finished();
        }
        return came > 0 ? new Next.Now() : new Next.Idle();
    }

    private Next call(Batch batch) {
        var outcome = calls.call(batch);
        return switch (outcome) {
            case BatchCalls.Outcome.Done() -> {
                done(batch);
                yield new Next.Now();
            }
            case BatchCalls.Outcome.FailedFrom(var index, var result) -> {
                throttles = 0;
                yield failed(batch.called(result), index);
            }
            case BatchCalls.Outcome.Throttled() -> new Next.In(backoff.after(++throttles));
        };
    }

    /** The batch failed from an index on: what lies before it is done, the rest comes again. */
    private Next failed(Batch batch, int index) {
        if (index > 0) {
            place.reached(batch.records().get(index - 1).sequenceNumber());
        }
        // A batch that got anywhere is a new batch: else records that were never tried would pay for its first.
        var rest = index > 0 ? batch.rest(index) : batch;
        batches.removeFirst();
        if (mapping.source().bisects() && rest.size() > 1) {
            // Cutting does not count as a retry. The record that fails ends up alone, and only it is given up.
            var middle = rest.size() / 2;
            batches.addFirst(rest.rest(middle));
            batches.addFirst(rest.head(middle));
            return new Next.Now();
        }
        var tried = rest.failed();
        if (mapping.exhausted(tried.failures())) {
            batches.addFirst(tried.givenUp(Condition.RetryAttemptsExhausted));
            return new Next.Now();
        }
        batches.addFirst(tried);
        return new Next.In(backoff.after(tried.failures()));
    }

    private Next expire(Batch batch, int count) {
        batches.removeFirst();
        if (count < batch.size()) {
            batches.addFirst(batch.rest(count));
        }
        batches.addFirst(batch.head(count).givenUp(Condition.RecordAgeExceeded));
        return new Next.Now();
    }

    /** First tell the destination, then go on: a crash between the two tells it twice, never not at all. */
    private Next passOver(Batch batch, Condition condition) {
        calls.giveUp(batch, condition, place);
        done(batch);
        return new Next.Now();
    }

    private void done(Batch batch) {
        throttles = 0;
        // Records after the last batch that were filtered out are done with too.
        var nothingWaits = batches.size() == 1 && reader.gathered() == 0;
        var last = batch.latest().sequenceNumber();
        place.reached(nothingWaits ? reader.lastRead().orElse(last) : last);
        batches.removeFirst();
    }
}
