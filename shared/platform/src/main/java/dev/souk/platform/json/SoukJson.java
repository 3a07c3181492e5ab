package dev.souk.platform.json;

import io.avaje.jsonb.Jsonb;

/** How Souk reads and writes JSON. */
public final class SoukJson {
    private SoukJson() {}

    /** Absent values are left out; unknown members are skipped, as messages grow; dates are ISO 8601 text. */
    public static Jsonb create() {
        return Jsonb.builder().serializeNulls(false).failOnUnknown(false).build();
    }
}
