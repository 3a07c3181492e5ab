package dev.souk.platform.payments.stripe;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.Json.Naming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of a refund, what we go by. */
@Json
record RefundJson(String id, @Nullable Map<String, String> metadata) {

    /** Some of the refunds of a payment, the newest first. */
    @Json(naming = Naming.LowerUnderscore)
    record PageJson(List<RefundJson> data, boolean hasMore) {}
}
