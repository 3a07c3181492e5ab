package dev.souk.storage.search;

import dev.souk.catalog.ShelvedProduct;
import dev.souk.search.Choice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A choice with the words that a seller writes it in, which stand in the index as one term, so that who counts terms has both.
 * Who filters takes the key alone, so that "Red" and "red" are one.
 */
record WrittenChoice(Choice choice, String option, String value) {
    private static final String TAB = "\t";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static WrittenChoice read(String term) {
        var parts = term.split(TAB, 3);
        return new WrittenChoice(Choice.read(parts[0]).orElseThrow(), parts[1], parts[2]);
    }

    /**
     * Of all variants of a product, and its attributes beside them. An option's value that no variant has cannot be had, and is
     * left out.
     */
    static List<WrittenChoice> of(ShelvedProduct shelved) {
        var content = shelved.product().content();
        var chosen = content.variants().stream()
                .flatMap(variant -> IntStream.range(0, content.options().size())
                        .mapToObj(i -> of(
                                content.options().get(i).name(),
                                variant.choices().get(i))));
        var said = content.attributes().stream().map(attribute -> of(attribute.name(), attribute.value()));
        return Stream.concat(chosen, said).flatMap(Optional::stream).distinct().toList();
    }

    private static Optional<WrittenChoice> of(String option, String value) {
        return Choice.written(option, value).map(choice -> new WrittenChoice(choice, oneLine(option), oneLine(value)));
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    String term() {
        return String.join(TAB, choice.key(), option, value);
    }

    /** What the terms of a choice begin with, however it is written. */
    static String prefix(Choice choice) {
        return choice.key() + TAB;
    }
}
