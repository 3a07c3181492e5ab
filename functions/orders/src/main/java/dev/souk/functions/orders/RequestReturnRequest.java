package dev.souk.functions.orders;

import dev.souk.orders.ReturnReason;
import dev.souk.orders.ReturnRequesting.Wanted;
import dev.souk.pricing.VariantRef;
import dev.souk.uploads.UploadId;
import io.avaje.jsonb.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RequestReturnRequest}. */
@Json
record RequestReturnRequest(
        List<RefundedLineJson> lines,
        String reason,
        @Nullable String words,
        @Nullable List<String> photos) {
    /** What is wanted; lines of the same variant are taken together. */
    Wanted toWanted(String key) {
        var pieces = new LinkedHashMap<VariantRef, Integer>();
        lines.forEach(line -> pieces.merge(line.variant(), line.quantity(), Integer::sum));
        return new Wanted(
                key,
                pieces,
                ReturnReason.of(reason),
                Optional.ofNullable(words).map(String::strip),
                Objects.requireNonNullElse(photos, List.<String>of()).stream()
                        .map(UploadId::new)
                        .toList());
    }
}
