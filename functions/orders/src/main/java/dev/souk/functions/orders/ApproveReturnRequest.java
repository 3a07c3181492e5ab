package dev.souk.functions.orders;

import dev.souk.orders.ReturnStep;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ApproveReturnRequest}. */
@Json
record ApproveReturnRequest(@Nullable String words) {
    ReturnStep toStep() {
        return new ReturnStep.Approve(Optional.ofNullable(words).map(String::strip));
    }
}
