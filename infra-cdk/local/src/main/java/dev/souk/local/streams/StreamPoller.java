package dev.souk.local.streams;

import dev.souk.local.events.Backoff;
import dev.souk.local.events.Destination;
import dev.souk.local.events.EventFilter;
import dev.souk.local.events.FailureRecords;
import dev.souk.local.functions.FunctionRuntime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Reads all shards of one mapping's stream: one virtual thread finds shards, and one walks each that is ready. */
final class StreamPoller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StreamPoller.class.getName());

    /** How often the stream is asked for new shards; a shard that ends makes it ask at once. */
    private static final Duration LOOK_FOR_SHARDS = Duration.ofSeconds(10);

    private static final int SKIP_AT_ONCE = 1000;

    private final StreamMapping mapping;
    private final StreamSource source;
    private final MVStore store;
    private final Clock clock;
    private final Backoff backoff;
    private final BatchCalls calls;
    private final StreamCounts counts = new StreamCounts();
    private final Map<String, ShardThread> running = new ConcurrentHashMap<>();
    private final Pacing pacing = new Pacing(LOOK_FOR_SHARDS);
    private volatile String lastError = "";
    private @Nullable Thread thread;

    StreamPoller(
            StreamMapping mapping,
            StreamSource source,
            MVStore store,
            FunctionRuntime functions,
            Destination destination,
            Backoff backoff,
            Clock clock) {
        this.mapping = mapping;
        this.source = source;
        this.store = store;
        this.backoff = backoff;
        this.clock = clock;
        this.calls = new BatchCalls(mapping, functions, destination, new FailureRecords(clock), counts);
    }

    void start() {
        thread = Thread.ofVirtual()
                .name("stream-" + mapping.source().logicalId())
                .start(this::run);
    }

    /** A function has answered: where it may have written to the table, looks now. */
    void wake(String functionName) {
        if (!mapping.writers().contains(functionName)) {
            return;
        }
        running.values().forEach(ShardThread::wake);
    }

    StreamFigures figures() {
        var oldest = running.values().stream()
                .map(ShardThread::waitingSince)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        var lag =
                oldest.map(arrival -> Duration.between(arrival, clock.instant()).toMillis());
        return new StreamFigures(
                mapping.source().logicalId(),
                mapping.source().tableName(),
                mapping.source().functionName(),
                running.size(),
                counts.handled(),
                counts.failures(),
                counts.givenUp(),
                Math.max(0, lag.orElse(0L)),
                lastError);
    }

    /** Stops reading; a call that runs is not waited for, its records come again after the next start. */
    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
        running.values().forEach(ShardThread::close);
    }

    private void run() {
        var failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    startReadyShards();
                    failures = 0;
                    pacing.idle();
                } catch (RuntimeException e) {
                    report("could not look for shards", e);
                    Thread.sleep(backoff.after(++failures));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startReadyShards() {
        var streamArn = source.streamOf(mapping.source().tableName());
        var checkpoints = new Checkpoints(store, mapping.source().logicalId(), streamArn);
        var shards = source.shards(streamArn).stream().collect(Collectors.toMap(Shard::id, shard -> shard));
        checkpoints.keepOnly(shards.keySet());
        if (!checkpoints.begun()) {
            begin(streamArn, shards.keySet(), checkpoints);
        }
        for (var shard : shards.values()) {
            var parent = shard.parent();
            // A parent that the stream has no more is done: its records are gone.
            var ready = parent == null || !shards.containsKey(parent) || checkpoints.finished(parent);
            if (ready && !checkpoints.finished(shard.id()) && !running.containsKey(shard.id())) {
                walk(new ShardPlace(streamArn, shard.id(), checkpoints));
            }
        }
    }

    /**
     * Finds where to start. {@code LATEST} is found by reading to the end and keeping the place, not by an iterator: the
     * place of an iterator is lost with the process, and records with it.
     */
    private void begin(String streamArn, Set<String> shardIds, Checkpoints checkpoints) {
        if (!mapping.source().fromBeginning()) {
            for (var shardId : shardIds) {
                var place = new ShardPlace(streamArn, shardId, checkpoints);
                var reader = new ShardReader(source, place, EventFilter.ALL, clock);
                while (reader.read(SKIP_AT_ONCE) > 0) {
                    reader.take();
                }
                reader.lastRead().ifPresent(place::reached);
            }
        }
        checkpoints.begin();
    }

    private void walk(ShardPlace place) {
        var reader = new ShardReader(source, place, mapping.filter(), clock);
        var walker = new ShardWalker(mapping, reader, place, calls, backoff, clock);
        var shardThread = new ShardThread(walker, backoff, this::report, () -> {
            running.remove(place.shardId());
            pacing.wake();
        });
        running.put(place.shardId(), shardThread);
        shardThread.start(mapping.source().logicalId() + "-" + place.shardId());
    }

    private void report(String what, RuntimeException e) {
        lastError = what + ": " + e.getMessage();
        LOG.log(System.Logger.Level.WARNING, mapping.source().logicalId() + " " + what + ", tries again", e);
    }
}
