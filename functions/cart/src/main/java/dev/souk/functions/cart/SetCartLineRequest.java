package dev.souk.functions.cart;

import io.avaje.jsonb.Json;

/** The contract's {@code SetCartLineRequest}. */
@Json
record SetCartLineRequest(String productId, int quantity) {}
