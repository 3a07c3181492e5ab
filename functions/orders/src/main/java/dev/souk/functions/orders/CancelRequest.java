package dev.souk.functions.orders;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code CancelRequest}. */
@Json
record CancelRequest(@Nullable String reason) {
    Optional<String> why() {
        return Optional.ofNullable(reason).map(String::strip);
    }
}
