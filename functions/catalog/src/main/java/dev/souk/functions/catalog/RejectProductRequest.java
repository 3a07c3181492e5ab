package dev.souk.functions.catalog;

import io.avaje.jsonb.Json;

/** The contract's {@code RejectProductRequest}. */
@Json
record RejectProductRequest(String reason) {}
