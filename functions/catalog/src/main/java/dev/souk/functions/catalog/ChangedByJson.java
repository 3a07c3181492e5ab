package dev.souk.functions.catalog;

import dev.souk.catalog.ChangedBy;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ChangedBy}. */
@Json
record ChangedByJson(String kind, @Nullable String id) {
    static ChangedByJson of(ChangedBy by) {
        return new ChangedByJson(by.kind().code(), by.id().isEmpty() ? null : by.id());
    }
}
