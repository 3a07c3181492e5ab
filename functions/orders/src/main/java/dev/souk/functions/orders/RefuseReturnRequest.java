package dev.souk.functions.orders;

import dev.souk.orders.ReturnStep;
import io.avaje.jsonb.Json;

/** The contract's {@code RefuseReturnRequest}. */
@Json
record RefuseReturnRequest(String reason) {
    ReturnStep toStep() {
        return new ReturnStep.Refuse(reason.strip());
    }
}
