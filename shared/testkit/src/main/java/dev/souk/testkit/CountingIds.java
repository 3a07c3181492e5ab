package dev.souk.testkit;

import dev.souk.time.Ids;
import java.util.concurrent.atomic.AtomicLong;

/** Ids {@code 0…01}, {@code 0…02} and so on, and bytes that count likewise. Safe for use by several threads. */
public final class CountingIds implements Ids {
    private final AtomicLong count = new AtomicLong();

    @Override
    public String next() {
        return "%026d".formatted(count.incrementAndGet());
    }

    @Override
    public byte[] bytes(int length) {
        var bytes = new byte[length];
        var value = count.incrementAndGet();
        for (var i = length - 1; i >= 0; i--) {
            bytes[i] = (byte) value;
            value >>>= 8;
        }
        return bytes;
    }
}
