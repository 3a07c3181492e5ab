package dev.souk.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a seller corrects a stock. */
public enum CorrectionReason {
    /** The shelf was counted. */
    COUNTED,
    DAMAGED,
    LOST,
    FOUND,
    /** New goods came in. */
    DELIVERED,
    /** A correction was none. */
    UNDO,
    OTHER;

    /** The reason's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that name. */
    public static Optional<CorrectionReason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
