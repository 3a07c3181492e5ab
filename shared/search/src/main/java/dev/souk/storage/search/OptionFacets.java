package dev.souk.storage.search;

import dev.souk.search.Choice;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchResult.ChoiceCount;
import dev.souk.search.SearchResult.OptionCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts in what the found come. Of an option that the search is narrowed by over what the other filters let through, in a pass
 * of its own; of all others in that of the whole search.
 */
final class OptionFacets {
    /** Options and values of each, as many as a page can show. */
    private static final int MOST_OPTIONS = 6;

    private static final int MOST_VALUES = 24;

    private static final Comparator<ChoiceCount> FULLEST = Comparator.comparingLong(ChoiceCount::count)
            .reversed()
            .thenComparing(count -> count.choice().key());

    private final Passes.Answer<Map<String, Long>> all;
    private final Map<String, Passes.Answer<Map<String, Long>>> narrowed = new HashMap<>();

    OptionFacets(Passes passes, Filters filters, SearchQuery query) {
        var counting = new TermCounts.Counting(Fields.CHOICE);
        all = passes.add(filters.all(), counting);
        query.choices().stream()
                .map(Choice::option)
                .distinct()
                .forEach(option ->
                        narrowed.put(option, passes.add(filters.without(Filters.Dimension.option(option)), counting)));
    }

    /** One way of writing a choice, and how often it is written so. */
    private record Written(WrittenChoice choice, long count) {}

    List<OptionCounts> options() throws IOException {
        var counted = new ArrayList<OptionCounts>();
        byOption().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Written>>>comparingLong(entry -> total(entry.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_OPTIONS)
                .forEach(entry -> counted.add(option(entry.getValue())));
        return counted;
    }

    private Map<String, List<Written>> byOption() throws IOException {
        var options = read(all.get());
        for (var option : narrowed.entrySet()) {
            var own = read(option.getValue().get()).getOrDefault(option.getKey(), List.of());
            if (own.isEmpty()) {
                options.remove(option.getKey());
            } else {
                options.put(option.getKey(), own);
            }
        }
        return options;
    }

    private static Map<String, List<Written>> read(Map<String, Long> terms) {
        return terms.entrySet().stream()
                .map(term -> new Written(WrittenChoice.read(term.getKey()), term.getValue()))
                .collect(Collectors.groupingBy(
                        written -> written.choice().choice().option()));
    }

    private static OptionCounts option(List<Written> written) {
        var values = written.stream()
                .collect(Collectors.groupingBy(one -> one.choice().choice()))
                .entrySet()
                .stream()
                .map(value -> new ChoiceCount(
                        value.getKey(), most(value.getValue()).choice().value(), total(value.getValue())))
                .sorted(FULLEST)
                .limit(MOST_VALUES)
                .toList();
        return new OptionCounts(most(written).choice().option(), values);
    }

    private static Written most(List<Written> written) {
        return written.stream()
                .max(Comparator.comparingLong(Written::count)
                        .thenComparing(one -> one.choice().term()))
                .orElseThrow();
    }

    /** A product that writes a choice in two ways, in two of its variants, counts twice: none does by intention. */
    private static long total(List<Written> written) {
        return written.stream().mapToLong(Written::count).sum();
    }
}
