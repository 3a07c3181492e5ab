package dev.souk.functions.orders;

import io.avaje.jsonb.Json;

/** The contract's {@code MarkPayoutFailedRequest}. */
@Json
record MarkPayoutFailedRequest(String reason) {}
