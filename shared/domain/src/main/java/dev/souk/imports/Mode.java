package dev.souk.imports;

import java.util.Arrays;

/** What is done with a file. */
public enum Mode {
    /** Everything but the writing. */
    DRY_RUN("dry-run"),
    APPLY("apply");

    private final String text;

    Mode(String text) {
        this.text = text;
    }

    /** As the contract writes it. */
    public String text() {
        return text;
    }

    /** The mode that is written so. */
    public static Mode of(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mode '" + text + "'"));
    }
}
