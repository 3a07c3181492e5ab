package dev.souk.storage.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same thing in this shop, by their stems. */
final class Synonyms {
    static final Synonyms NONE = new Synonyms(List.of());

    private final Map<String, Set<String>> others = new HashMap<>();

    /**
     * Each group stands for itself.
     *
     * @param groups of single words; what is more than one word, or none, is left out
     */
    Synonyms(Collection<List<String>> groups) {
        groups.forEach(this::put);
    }

    private void put(List<String> group) {
        var stems = new LinkedHashSet<String>();
        for (var text : group) {
            var terms = Analysis.terms(Analysis.STEMS, text);
            if (terms.size() == 1) {
                stems.addAll(terms);
            }
        }
        stems.forEach(
                stem -> others.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).addAll(stems));
    }

    /** Stems that mean the same, without this one. */
    List<String> of(String stem) {
        return others.getOrDefault(stem, Set.of()).stream()
                .filter(other -> !other.equals(stem))
                .toList();
    }
}
