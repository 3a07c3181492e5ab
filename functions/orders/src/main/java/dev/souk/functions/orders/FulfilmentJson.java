package dev.souk.functions.orders;

import dev.souk.orders.Fulfilment;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Fulfilment}. */
@Json
record FulfilmentJson(
        String sellerId,
        String sellerName,
        String state,
        String since,
        @Nullable TrackingJson tracking,
        @Nullable String cancellableUntil) {
    static FulfilmentJson of(Fulfilment fulfilment) {
        return new FulfilmentJson(
                fulfilment.seller().value(),
                fulfilment.sellerName(),
                fulfilment.state().code(),
                fulfilment.since().toString(),
                fulfilment.tracking().map(TrackingJson::of).orElse(null),
                fulfilment.cancellableUntil().map(Instant::toString).orElse(null));
    }
}
