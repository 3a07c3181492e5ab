package dev.souk.functions.catalog;

import io.avaje.jsonb.Json;

/** The contract's {@code DescriptionPreview}. */
@Json
record DescriptionPreviewJson(String descriptionHtml) {}
