package dev.souk.functions.imports;

import io.avaje.jsonb.Json;
import java.util.Optional;

/** The contract's {@code StartImportRequest}. */
@Json
record StartImportRequest(String uploadId, String mode, String fileName, Optional<String> sellerName) {}
