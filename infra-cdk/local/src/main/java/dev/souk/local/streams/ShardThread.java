package dev.souk.local.streams;

import dev.souk.local.events.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A virtual thread that steps through one shard until it is done, and waits as the steps say. */
final class ShardThread implements AutoCloseable {
    /**
     * How often it looks unasked. What functions write is seen at once, since each wakes it when it has answered; a look
     * more often than that is most of what an engine would be busy with.
     */
    private static final Duration UNASKED = Duration.ofMillis(500);

    private final ShardWalker walker;
    private final Backoff backoff;
    private final BiConsumer<String, RuntimeException> report;
    private final Runnable ended;
    private final Pacing pacing = new Pacing(UNASKED);
    private volatile Optional<Instant> waitingSince = Optional.empty();
    private @Nullable Thread thread;

    ShardThread(ShardWalker walker, Backoff backoff, BiConsumer<String, RuntimeException> report, Runnable ended) {
        this.walker = walker;
        this.backoff = backoff;
        this.report = report;
        this.ended = ended;
    }

    void start(String name) {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void wake() {
        pacing.wake();
    }

    /** When the oldest record came that was read and is not handled. */
    Optional<Instant> waitingSince() {
        return waitingSince;
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            walk();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    private void walk() throws InterruptedException {
        var failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            ShardWalker.Next next;
            try {
                next = walker.step();
                failures = 0;
            } catch (RuntimeException e) {
                report.accept("could not go on with its shard", e);
                next = new ShardWalker.Next.In(backoff.after(++failures));
            }
            waitingSince = walker.waitingSince();
            switch (next) {
                case ShardWalker.Next.Now() -> {}
                case ShardWalker.Next.Idle() -> pacing.idle();
                case ShardWalker.Next.In(var wait) -> Thread.sleep(wait);
                case ShardWalker.Next.Finished() -> {
                    return;
                }
            }
        }
    }
}
