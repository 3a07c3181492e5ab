package dev.souk.bench.search;

import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Errors as people make them who type quickly: two letters change places, one is left out, or one comes twice. */
final class Typos {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private Typos() {}

    /**
     * A text with an error in one of its words, never in a word's first letter.
     *
     * @return empty where no word has four letters
     */
    static Optional<String> in(String text, RandomGenerator random) {
        var words = new ArrayList<int[]>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var word = words.get(random.nextInt(words.size()));
        var place = random.nextInt(word[0] + 1, word[1] - 1);
        var letters = new StringBuilder(text);
        switch (random.nextInt(3)) {
            case 0 -> {
                letters.setCharAt(place, text.charAt(place + 1));
                letters.setCharAt(place + 1, text.charAt(place));
            }
            case 1 -> letters.deleteCharAt(place);
            default -> letters.insert(place, text.charAt(place));
        }
        return Optional.of(letters.toString());
    }
}
