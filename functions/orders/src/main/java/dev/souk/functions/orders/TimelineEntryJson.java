package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.TimelineEntry;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code TimelineEntry}. */
@Json
record TimelineEntryJson(
        String at,
        String event,
        String actor,
        @Nullable String sellerId,
        @Nullable String detail,
        @Nullable String reason) {
    static TimelineEntryJson of(TimelineEntry entry) {
        var byTheBank = entry.event() == OrderEvent.PAYMENT_FAILED;
        return new TimelineEntryJson(
                entry.at().toString(),
                entry.event().code(),
                entry.actor().code(),
                entry.seller().map(SellerId::value).orElse(null),
                entry.detail().filter(_ -> byTheBank).orElse(null),
                entry.detail().filter(_ -> !byTheBank).orElse(null));
    }
}
