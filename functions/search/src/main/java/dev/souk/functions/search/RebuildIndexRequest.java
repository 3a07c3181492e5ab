package dev.souk.functions.search;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RebuildIndexRequest}. */
@Json
record RebuildIndexRequest(@Nullable String place, @Nullable Boolean afresh) {
    Optional<String> from() {
        return Optional.ofNullable(place);
    }

    boolean begunAfresh() {
        return Boolean.TRUE.equals(afresh);
    }
}
