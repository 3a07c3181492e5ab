package dev.souk.bench.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Finds a category for a product that brings none, by the words of its name. The table is {@code categories.csv} beside
 * this class: a word and its category; the word that stands first in the table decides.
 */
final class CategoryWords {
    private final Map<String, String> categories;
    private final String otherwise;

    private CategoryWords(Map<String, String> categories, String otherwise) {
        this.categories = categories;
        this.otherwise = otherwise;
    }

    static CategoryWords load() {
        var categories = new LinkedHashMap<String, String>();
        var table = Objects.requireNonNull(CategoryWords.class.getResourceAsStream("categories.csv"));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            reader.forEach(row -> categories.put(row.getField("word"), row.getField("category")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CategoryWords(categories, Objects.requireNonNull(categories.remove("*")));
    }

    String categoryOf(String description) {
        var words = List.of(description.toLowerCase(Locale.ROOT).split("[^a-z-]+"));
        return categories.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()) || words.contains(entry.getKey() + "s"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
