package dev.souk.bench.shop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until the shop has nothing left to do: its console says so, several times in a row. */
public final class Quiet {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_IN_A_ROW = 6;

    private final ShopClient shop;
    private final Duration patience;

    public Quiet(ShopClient shop, Duration patience) {
        this.shop = shop;
        this.patience = patience;
    }

    /** Whether it fell quiet in time. */
    public boolean await() {
        int quiet = 0;
        for (long looks = patience.dividedBy(BETWEEN_LOOKS); looks > 0 && quiet < LOOKS_IN_A_ROW; looks--) {
            quiet = shop.get("/_souk/api/overview").body().path("idle").asBoolean() ? quiet + 1 : 0;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return quiet == LOOKS_IN_A_ROW;
    }
}
