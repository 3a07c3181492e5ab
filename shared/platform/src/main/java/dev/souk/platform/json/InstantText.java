package dev.souk.platform.json;

import dev.souk.platform.http.FieldError;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The contract's {@code Instant} in a request. Its format is an annotation that validation does not hold against what comes,
 * and no pattern knows the length of a month: each request that takes a time reads it here.
 */
public final class InstantText {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private InstantText() {}

    /**
     * The time that a text says, to the millisecond, which is what the tables keep.
     *
     * @param text as the request has it
     * @return empty where it is no time, or one before 1970 or after the year 9999
     */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS))
                    .filter(instant -> !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** What to tell who sent a text that cannot be {@linkplain #read(String) read}, at its JSON pointer. */
    public static FieldError flaw(String pointer) {
        return new FieldError(pointer, "Must be a time like 2026-12-24T08:00:00Z.");
    }
}
