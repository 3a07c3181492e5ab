package dev.souk.local.cognito;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 4 out of injected chance, which {@link UUID#randomUUID} does not take. */
final class Uuids {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuids() {}

    static String random(RandomGenerator random) {
        var high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | VERSION_4;
        var low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | VARIANT;
        return new UUID(high, low).toString();
    }
}
