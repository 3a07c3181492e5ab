package dev.souk.functions.search;

import dev.souk.search.IndexRebuilding.Outcome.Stepped;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RebuildStep}. */
@Json
record RebuildStepJson(int looked, @Nullable String nextPlace) {
    static RebuildStepJson of(Stepped step) {
        return new RebuildStepJson(step.looked(), step.next().orElse(null));
    }
}
