package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.Return;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Return}. */
@Json
record ReturnJson(
        String returnId,
        String sellerId,
        String state,
        String reason,
        @Nullable String words,
        List<RefundedLineJson> lines,
        String requestedAt,
        String since,
        @Nullable String answer,
        @Nullable AddressJson returnAddress,
        @Nullable Integer photos) {
    static ReturnJson of(Order order, Return one) {
        return new ReturnJson(
                one.id(),
                one.seller().value(),
                one.state().code(),
                one.request().reason().code(),
                one.words().orElse(null),
                RefundedLineJson.of(order, one.pieces()),
                one.requestedAt().toString(),
                one.since().toString(),
                one.answer().orElse(null),
                one.address().map(AddressJson::of).orElse(null),
                Optional.of(one.request().photos().size())
                        .filter(count -> count > 0)
                        .orElse(null));
    }
}
