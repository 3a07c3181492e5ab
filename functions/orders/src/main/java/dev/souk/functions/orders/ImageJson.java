package dev.souk.functions.orders;

import io.avaje.jsonb.Json;

/** The contract's {@code Image}, of which an order keeps the address only: the title says what is to be seen. */
@Json
record ImageJson(String url, String alt) {}
