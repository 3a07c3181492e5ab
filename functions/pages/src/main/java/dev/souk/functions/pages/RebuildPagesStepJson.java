package dev.souk.functions.pages;

import dev.souk.pages.PageRebuilding.Outcome.Stepped;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RebuildPagesStep}. */
@Json
record RebuildPagesStepJson(int looked, @Nullable String nextPlace) {
    static RebuildPagesStepJson of(Stepped step) {
        return new RebuildPagesStepJson(step.looked(), step.next().orElse(null));
    }
}
