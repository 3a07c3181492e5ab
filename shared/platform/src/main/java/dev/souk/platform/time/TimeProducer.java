package dev.souk.platform.time;

import dev.souk.time.Ids;
import dev.souk.time.TimeOrderedIds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The real clock and real chance. */
@Singleton
class TimeProducer {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }
}
