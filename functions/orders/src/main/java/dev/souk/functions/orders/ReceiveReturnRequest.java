package dev.souk.functions.orders;

import dev.souk.orders.ReturnStep;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ReceiveReturnRequest}. */
@Json
record ReceiveReturnRequest(
        @Nullable Boolean shipping,
        @Nullable Boolean restock,
        @Nullable String words) {
    ReturnStep toStep() {
        return new ReturnStep.Receive(
                Boolean.TRUE.equals(shipping),
                Boolean.TRUE.equals(restock),
                Optional.ofNullable(words).map(String::strip));
    }
}
