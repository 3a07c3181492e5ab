package dev.souk.functions.catalog;

import io.avaje.jsonb.Json;

/** The contract's {@code CorrectedStock}. */
@Json
record CorrectedStockJson(String correctionId, String variantId, long by, long available, String etag) {}
