package dev.souk.local.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a task again and again on a virtual thread of its own, and at once when woken. */
public final class Ticker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ticker.class.getName());

    private final String name;
    private final Duration interval;
    private final Runnable task;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;

    /**
     * Makes a ticker that does not run yet.
     *
     * @param interval between the end of one run and the beginning of the next
     * @param task what it throws is logged, and it runs again
     */
    public Ticker(String name, Duration interval, Runnable task) {
        this.name = name;
        this.interval = interval;
        this.task = task;
    }

    /** Starts it. */
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Runs the task now instead of at the end of the interval. */
    public void wake() {
        woken.release();
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, name + " failed, runs again", e);
                }
                if (woken.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
