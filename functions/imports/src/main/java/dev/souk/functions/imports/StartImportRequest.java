package dev.souk.functions.imports;

import io.avaje.jsonb.Json;

/** The contract's {@code StartImportRequest}. */
@Json
record StartImportRequest(String uploadId, String mode, String fileName, String sellerName) {}
