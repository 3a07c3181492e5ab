package dev.souk.functions.pages;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RebuildPagesRequest}. */
@Json
record RebuildPagesRequest(@Nullable String place) {
    Optional<String> from() {
        return Optional.ofNullable(place);
    }
}
