package dev.souk.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of an option that things come in, such as red of colour, however its sellers write it: "Rot-Gold" is "rot gold". It
 * is what an address and an index name it by.
 *
 * @param option letters and digits in groups with a '-' between them, of whatever script, without case and accents
 * @param value likewise
 */
public record Choice(String option, String value) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final char PART = ':';

    public Choice {
        if (option.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("A choice has an option and a value");
        }
    }

    /** As a seller writes it; empty where either has neither letters nor digits. */
    public static Optional<Choice> written(String option, String value) {
        var name = plain(option);
        var worth = plain(value);
        return name.isEmpty() || worth.isEmpty() ? Optional.empty() : Optional.of(new Choice(name, worth));
    }

    /** By its {@link #key}; empty where it is none. */
    public static Optional<Choice> read(String key) {
        var part = key.indexOf(PART);
        return part < 0 ? Optional.empty() : written(key.substring(0, part), key.substring(part + 1));
    }

    /** The option and the value, parted by a colon. */
    public String key() {
        return option + PART + value;
    }

    private static String plain(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return EDGES.matcher(OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
    }
}
