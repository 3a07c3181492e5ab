package dev.souk.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that all have to stand somewhere in a text, whole or as a part of others. Neither case nor accents count. */
public record Words(List<String> words) {
    /** None: any text has them. */
    public static final Words NONE = new Words(List.of());

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public Words {
        words = words.stream().map(Words::plain).toList();
    }

    /** The words that somebody typed. */
    public static Words typed(String text) {
        return new Words(
                SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all of them stand in the text. */
    public boolean standIn(String text) {
        var plain = plain(text);
        return words.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
