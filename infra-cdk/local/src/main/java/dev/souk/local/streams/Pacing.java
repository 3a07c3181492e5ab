package dev.souk.local.streams;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits between looks: always as long, and not at all when woken. */
final class Pacing {
    private final Duration wait;
    private final Semaphore woken = new Semaphore(0);

    Pacing(Duration wait) {
        this.wait = wait;
    }

    /** Nothing came: waits, unless somebody woke it since the last wait. */
    void idle() throws InterruptedException {
        if (woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    /** Ends the wait that runs, or spares the next one. */
    void wake() {
        woken.release();
    }
}
