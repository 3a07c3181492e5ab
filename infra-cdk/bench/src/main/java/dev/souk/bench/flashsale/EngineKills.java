package dev.souk.bench.flashsale;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills what the shop has started beside itself, its engines, again and again; the shop starts them again. */
final class EngineKills implements AutoCloseable {
    private final Timer timer = new Timer("engine-kills", true);
    private final AtomicInteger kills = new AtomicInteger();

    /**
     * Begins after the first pause.
     *
     * @param shop the process of the local cloud
     */
    static EngineKills of(long shop, Duration between) {
        var kills = new EngineKills();
        kills.timer.schedule(kills.killing(shop), between.toMillis(), between.toMillis());
        return kills;
    }

    /** None at all. */
    static EngineKills none() {
        return new EngineKills();
    }

    int kills() {
        return kills.get();
    }

    @Override
    public void close() {
        timer.cancel();
    }

    private TimerTask killing(long shop) {
        return new TimerTask() {
            @Override
            public void run() {
                ProcessHandle.of(shop).stream()
                        .flatMap(ProcessHandle::children)
                        .filter(ProcessHandle::destroyForcibly)
                        .forEach(killed -> kills.incrementAndGet());
            }
        };
    }
}
