package dev.souk.functions.orders;

import dev.souk.orders.Tracking;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Tracking}. */
@Json
record TrackingJson(
        String carrier, @Nullable String number, @Nullable String url) {
    static TrackingJson of(Tracking tracking) {
        return new TrackingJson(
                tracking.carrier(),
                tracking.number().orElse(null),
                tracking.url().orElse(null));
    }

    Tracking toTracking() {
        return new Tracking(carrier.strip(), Optional.ofNullable(number).map(String::strip), Optional.ofNullable(url));
    }
}
