package dev.souk.platform.payments.stripe;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The body of an answer that is an error. */
@Json
record StripeProblem(ErrorJson error) {

    /** What went wrong: {@code type} is the kind, {@code code} says more where there is one. */
    @Json
    record ErrorJson(@Nullable String type, @Nullable String code) {
        /** Another request had this idempotency key, or has it at this moment. */
        boolean isAboutTheKey() {
            return "idempotency_error".equals(type) || "idempotency_key_in_use".equals(code);
        }

        String name() {
            return code != null ? code : type != null ? type : "unknown";
        }
    }
}
