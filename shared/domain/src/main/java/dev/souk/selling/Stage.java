package dev.souk.selling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a seller has to do about an order next. */
public enum Stage {
    TO_ACCEPT,
    TO_SHIP,
    /** On its way: to be noted once it has arrived. */
    SENT,
    /** A return is to be answered or received. */
    RETURNS,
    /** Nothing. */
    DONE;

    /** The stage's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of that name; empty where there is none. */
    public static Optional<Stage> of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
