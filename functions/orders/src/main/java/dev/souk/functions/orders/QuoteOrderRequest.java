package dev.souk.functions.orders;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code QuoteOrderRequest}. */
@Json
record QuoteOrderRequest(
        List<OrderLineRequest> lines, @Nullable String country) {}
