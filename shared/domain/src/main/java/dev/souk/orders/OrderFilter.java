package dev.souk.orders;

import dev.souk.search.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which orders of a shopper are asked for.
 *
 * @param words each of which stands somewhere in the order: in its number, or in the names of its things and sellers
 * @param state the state's name, as {@link OrderState#code} writes it; empty for any
 * @param from placed at this moment or later; empty for any
 * @param before placed before this moment; empty for any
 */
public record OrderFilter(Words words, Optional<String> state, Optional<Instant> from, Optional<Instant> before) {
    /** Every order. */
    public static final OrderFilter ALL =
            new OrderFilter(Words.NONE, Optional.empty(), Optional.empty(), Optional.empty());

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
        return words.standIn(String.join(
                "\n",
                Stream.concat(Stream.of(number, number.replace("-", "")), names).toList()));
    }
}
