package dev.souk.functions.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.orders.ReturnStep;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ApproveReturnRequest}. */
@Json
record ApproveReturnRequest(@Nullable String words) {
    /**
     * The step.
     *
     * @param address where the things go
     */
    ReturnStep toStep(Optional<PostalAddress> address) {
        return new ReturnStep.Approve(Optional.ofNullable(words).map(String::strip), address);
    }
}
