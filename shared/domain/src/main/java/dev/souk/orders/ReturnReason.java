package dev.souk.orders;

import java.util.Arrays;
import java.util.Locale;

/** Why a shopper sends something back. */
public enum ReturnReason {
    /** It was broken when it came. */
    DAMAGED,
    /** It does not work. */
    FAULTY,
    NOT_AS_DESCRIBED,
    /** Something else came. */
    WRONG_ITEM,
    DOES_NOT_FIT,
    CHANGED_MIND,
    OTHER;

    /** The reason's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static ReturnReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is returned because of '" + code + "'"));
    }
}
