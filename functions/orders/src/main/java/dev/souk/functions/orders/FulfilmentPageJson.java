package dev.souk.functions.orders;

import dev.souk.selling.Stage;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code FulfilmentPage}. */
@Json
record FulfilmentPageJson(
        List<SellersOrderJson> fulfilments,
        @Nullable String nextCursor,
        @Nullable List<WaitingJson> waiting) {
    /** How many wait at a stage. */
    @Json
    record WaitingJson(String stage, int count) {}

    static FulfilmentPageJson of(List<SellersOrderJson> parts, Optional<String> next, Map<Stage, Integer> waiting) {
        var counts = waiting.entrySet().stream()
                .map(entry -> new WaitingJson(entry.getKey().code(), entry.getValue()))
                .toList();
        return new FulfilmentPageJson(parts, next.orElse(null), counts.isEmpty() ? null : counts);
    }
}
