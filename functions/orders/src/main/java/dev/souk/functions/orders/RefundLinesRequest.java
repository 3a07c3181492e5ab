package dev.souk.functions.orders;

import dev.souk.orders.LineRefunding.Wanted;
import dev.souk.pricing.VariantRef;
import io.avaje.jsonb.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RefundLinesRequest}. */
@Json
record RefundLinesRequest(
        List<RefundedLineJson> lines,
        @Nullable Boolean shipping,
        @Nullable String reason) {
    boolean isEmpty() {
        return lines.isEmpty() && !withShipping();
    }

    /** What is wanted; lines of the same variant are taken together. */
    Wanted toWanted(String key) {
        var pieces = new LinkedHashMap<VariantRef, Integer>();
        lines.forEach(line -> pieces.merge(line.variant(), line.quantity(), Integer::sum));
        return new Wanted(
                key, pieces, withShipping(), Optional.ofNullable(reason).map(String::strip));
    }

    private boolean withShipping() {
        return Boolean.TRUE.equals(shipping);
    }
}
