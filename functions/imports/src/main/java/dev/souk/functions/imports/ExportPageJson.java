package dev.souk.functions.imports;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ExportPage}. */
@Json
record ExportPageJson(String text, int products, @Nullable String nextCursor) {}
