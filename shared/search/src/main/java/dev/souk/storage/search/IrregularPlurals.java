package dev.souk.storage.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the singular in the place of plurals that no rule of stems knows, of things that shops have. */
final class IrregularPlurals extends TokenFilter {
    private static final Map<String, String> SINGULARS = Map.ofEntries(
            Map.entry("calves", "calf"),
            Map.entry("children", "child"),
            Map.entry("elves", "elf"),
            Map.entry("feet", "foot"),
            Map.entry("geese", "goose"),
            Map.entry("halves", "half"),
            Map.entry("knives", "knife"),
            Map.entry("leaves", "leaf"),
            Map.entry("loaves", "loaf"),
            Map.entry("men", "man"),
            Map.entry("mice", "mouse"),
            Map.entry("scarves", "scarf"),
            Map.entry("shelves", "shelf"),
            Map.entry("teeth", "tooth"),
            Map.entry("wolves", "wolf"),
            Map.entry("women", "woman"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    IrregularPlurals(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var singular = SINGULARS.get(term.toString());
        if (singular != null) {
            term.setEmpty().append(singular);
        }
        return true;
    }
}
