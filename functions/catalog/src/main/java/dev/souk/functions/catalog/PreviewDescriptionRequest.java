package dev.souk.functions.catalog;

import io.avaje.jsonb.Json;

/** The contract's {@code PreviewDescriptionRequest}. */
@Json
record PreviewDescriptionRequest(String description) {}
