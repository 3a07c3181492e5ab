package dev.souk.functions.cart;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SetCartLineRequest}. */
@Json
record SetCartLineRequest(
        String productId, int quantity, @Nullable Boolean saved) {
    boolean isSaved() {
        return Boolean.TRUE.equals(saved);
    }
}
