package dev.souk.functions.orders;

import io.avaje.jsonb.Json;

/** The contract's {@code OrderLinkRequest}. */
@Json
record OrderLinkRequest(String number, String email) {}
