package dev.souk.orders;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which orders of a shopper are asked for.
 *
 * @param words each of which stands somewhere in the order: in its number, or in the names of its things and sellers.
 *     Neither case nor accents count
 * @param state the state's name, as {@link OrderState#code} writes it; empty for any
 * @param from placed at this moment or later; empty for any
 * @param before placed before this moment; empty for any
 */
public record OrderFilter(
        List<String> words, Optional<String> state, Optional<Instant> from, Optional<Instant> before) {
    /** Every order. */
    public static final OrderFilter ALL =
            new OrderFilter(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public OrderFilter {
        words = words.stream().map(OrderFilter::plain).toList();
    }

    /** The words that somebody typed. */
    public static List<String> words(String typed) {
        return SPACE.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether it asks for more than a span of time: one has to look into an order to know whether it is meant. */
    public boolean looksInside() {
        return !words.isEmpty() || state.isPresent();
    }

    /** Whether an order is one of those. */
    public boolean matches(Order order) {
        return from.filter(order.placedAt()::isBefore).isEmpty()
                && before.filter(end -> !order.placedAt().isBefore(end)).isEmpty()
                && state.filter(code -> !code.equals(order.state().code())).isEmpty()
                && (words.isEmpty() || containsAll(order));
    }

    private boolean containsAll(Order order) {
        var number = order.id().number();
        var names = order.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.title(), line.sellerName()), line.choices().stream()));
        var text = plain(String.join(
                "\n",
                Stream.concat(Stream.of(number, number.replace("-", "")), names).toList()));
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
