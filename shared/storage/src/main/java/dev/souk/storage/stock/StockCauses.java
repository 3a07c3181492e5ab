package dev.souk.storage.stock;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.StockCorrection;
import dev.souk.catalog.StockMovement.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The cause of a stock item's last change, as one attribute that the change itself sets: the stream then shows each change
 * with its cause, and the movement costs the change nothing. No two changes of an item have equal causes, so that a writer
 * who sets none is told from the one before.
 */
public final class StockCauses {
    /** The attribute of a stock item. */
    public static final String ATTRIBUTE = "why";

    private static final String KIND = "k";
    private static final String ONCE = "v";
    private static final String ORDER = "o";
    private static final String WHO = "b";
    private static final String REASON = "r";
    private static final String NOTE = "n";

    private StockCauses() {}

    /**
     * What an order does.
     *
     * @param version of the order that takes the pieces or gives them back
     */
    public static AttributeValue order(Kind kind, String order, long version) {
        return AttributeValue.fromM(Map.of(KIND, text(kind.code()), ORDER, text(order), ONCE, number(version)));
    }

    /** What a save of a product does, of that version. */
    public static AttributeValue saved(ChangedBy by, long version) {
        var kind = by.kind() == ChangedBy.Kind.IMPORT ? Kind.IMPORT : Kind.COUNT;
        return AttributeValue.fromM(Map.of(KIND, text(kind.code()), WHO, text(by.text()), ONCE, number(version)));
    }

    /** What a correction does. */
    public static AttributeValue corrected(StockCorrection correction) {
        var cause = new LinkedHashMap<String, AttributeValue>();
        cause.put(KIND, text(Kind.CORRECTION.code()));
        cause.put(ONCE, text(correction.id()));
        cause.put(WHO, text(correction.who().text()));
        cause.put(REASON, text(correction.reason().code()));
        if (!correction.note().isEmpty()) {
            cause.put(NOTE, text(correction.note()));
        }
        return AttributeValue.fromM(cause);
    }

    /** What was written by one of the above. */
    public record Cause(
            Kind kind,
            Optional<ChangedBy> who,
            Optional<String> order,
            Optional<String> correction,
            Optional<CorrectionReason> reason,
            Optional<String> note) {
        /** Of what has none. */
        public static final Cause NONE = of(Kind.UNEXPLAINED);

        static Cause of(Kind kind) {
            return new Cause(
                    kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The cause of the change that made the second image out of the first; either is empty where there was no item. */
    public static Cause between(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (after.isEmpty()) {
            return Cause.of(Kind.WITHDRAWN);
        }
        var cause = after.get(ATTRIBUTE);
        if (cause == null || cause.equals(before.get(ATTRIBUTE))) {
            return Cause.NONE;
        }
        return read(cause.m(), before.isEmpty());
    }

    private static Cause read(Map<String, AttributeValue> cause, boolean first) {
        var kind = Kind.of(Objects.requireNonNull(cause.get(KIND)).s()).orElse(Kind.UNEXPLAINED);
        return new Cause(
                first && kind == Kind.COUNT ? Kind.INITIAL : kind,
                value(cause, WHO).flatMap(ChangedBy::read),
                value(cause, ORDER),
                kind == Kind.CORRECTION ? value(cause, ONCE) : Optional.empty(),
                value(cause, REASON).flatMap(CorrectionReason::of),
                value(cause, NOTE));
    }

    private static Optional<String> value(Map<String, AttributeValue> cause, String name) {
        return Optional.ofNullable(cause.get(name)).map(AttributeValue::s);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
