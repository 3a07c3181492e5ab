package dev.souk.functions.accounts;

import java.util.Locale;
import java.util.Optional;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;
import org.iban4j.IbanFormat;

/** International bank account numbers (ISO 13616), as people write them and as they are kept. */
final class Ibans {
    private static final int SHOWN = 4;

    private Ibans() {}

    /** Without blanks and in capitals; empty where it is none, or its length or check digits are wrong. */
    static Optional<String> read(String text) {
        try {
            return Optional.of(Iban.valueOf(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT), IbanFormat.None)
                    .toString());
        } catch (Iban4jException e) {
            return Optional.empty();
        }
    }

    /** As it stands on paper. */
    static String inGroups(String iban) {
        return iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Enough of it to tell one from another. */
    static String masked(String iban) {
        return iban.substring(0, 2) + "… " + iban.substring(iban.length() - SHOWN);
    }
}
