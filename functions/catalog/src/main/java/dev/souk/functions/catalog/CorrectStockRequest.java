package dev.souk.functions.catalog;

import dev.souk.catalog.CorrectionReason;
import dev.souk.platform.http.FieldError;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code CorrectStockRequest}. */
@Json
record CorrectStockRequest(
        @Nullable Long by,
        @Nullable Long counted,
        @Nullable Long available,
        String reason,
        @Nullable String note) {

    /** What is wrong with how far the stock is to move: said twice, by halves, or by nothing. */
    List<FieldError> errors() {
        if (by != null) {
            if (counted != null || available != null) {
                return List.of(new FieldError("/by", "Say by how many, or what was counted, but not both."));
            }
            return by == 0 ? List.of(new FieldError("/by", "Must not be 0.")) : List.of();
        }
        if (counted == null || available == null) {
            var missing = counted == null ? "/counted" : "/available";
            return List.of(new FieldError(
                    missing,
                    "Is required where there is no `by`: what was counted, and what the shelf was said to hold."));
        }
        return counted.equals(available)
                ? List.of(
                        new FieldError("/counted", "Is what the shelf was said to hold: there is nothing to correct."))
                : List.of();
    }

    /** Only without {@link #errors}. */
    long pieces() {
        return by != null ? by : Objects.requireNonNull(counted) - Objects.requireNonNull(available);
    }

    CorrectionReason why() {
        return CorrectionReason.of(reason).orElseThrow();
    }

    String words() {
        return Optional.ofNullable(note).map(String::strip).orElse("");
    }
}
