package dev.souk.functions.orders;

import io.avaje.jsonb.Json;

/** The contract's {@code PlacedOrder}. */
@Json
record PlacedOrderJson(OrderJson order, String access) {}
