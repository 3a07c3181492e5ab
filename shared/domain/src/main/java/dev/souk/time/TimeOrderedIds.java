package dev.souk.time;

import com.github.f4b6a3.uuid.codec.base.BaseNCodec;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 in base32hex, whose alphabet sorts as the bits do. Safe to share between threads. */
public final class TimeOrderedIds implements Ids {
    private static final BaseNCodec BASE32HEX = BaseNCodec.newInstance("0123456789abcdefghijklmnopqrstuv");

    private final TimeOrderedEpochFactory factory;
    private final RandomGenerator random;

    /**
     * @param clock read for each id
     * @param random a {@link java.security.SecureRandom} everywhere but in tests
     */
    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.random = random;
        this.factory = TimeOrderedEpochFactory.builder()
                .withClock(clock)
                .withRandomFunction(random::nextLong)
                .build();
    }

    @Override
    public String next() {
        return BASE32HEX.encode(factory.create());
    }

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
