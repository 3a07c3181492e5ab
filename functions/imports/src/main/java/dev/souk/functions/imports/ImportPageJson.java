package dev.souk.functions.imports;

import dev.souk.imports.Imports.ImportPage;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ImportPage}. */
@Json
record ImportPageJson(List<ImportJson> imports, @Nullable String nextCursor) {
    static ImportPageJson of(ImportPage page, Instant now) {
        return new ImportPageJson(
                page.imports().stream().map(one -> ImportJson.of(one, now)).toList(),
                page.nextCursor().orElse(null));
    }
}
