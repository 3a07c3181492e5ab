package dev.souk.local.streams;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits between looks: short after something came, twice as long each time nothing does, and not at all when woken. */
final class Pacing {
    private final Duration shortest;
    private final Duration longest;
    private final Semaphore woken = new Semaphore(0);
    private Duration wait;

    Pacing(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.wait = shortest;
    }

    /** Something came: the next wait is short. */
    void busy() {
        wait = shortest;
    }

    /** Nothing came: waits, unless somebody woke it since the last wait. */
    void idle() throws InterruptedException {
        if (woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
            wait = shortest;
            return;
        }
        var twice = wait.multipliedBy(2);
        wait = twice.compareTo(longest) > 0 ? longest : twice;
    }

    /** Ends the wait that runs, or spares the next one. */
    void wake() {
        woken.release();
    }
}
