package dev.souk.functions.orders;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code UnpaidSellerPage}. */
@Json
record UnpaidSellerPageJson(
        List<UnpaidSellerJson> sellers, @Nullable String nextCursor) {}
