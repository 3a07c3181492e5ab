package dev.souk.bench.replay;

import dev.souk.bench.replay.Unmatched.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a customer has bought and not given back, and what a cancellation of theirs is about: each line of it is about the
 * newest order that has so many pieces of the product left. A line is never parted among orders. For one thread at a time.
 */
final class Purchases {
    private final Predicate<String> sold;
    private final Deque<Ordered> newestFirst = new ArrayDeque<>();
    private final Map<String, Ordered> orders = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** An order, and how many pieces of each product are left of it. */
    private record Ordered(String invoice, Map<String, Integer> left) {
        int of(String stockCode) {
            return left.getOrDefault(stockCode, 0);
        }
    }

    /** What a cancellation is about: each of its lines is in one of the two. */
    record Matching(List<Match> matches, List<Unmatched> unmatched) {}

    /**
     * Nothing bought so far.
     *
     * @param sold whether the shop sells the product of that stock code
     */
    Purchases(Predicate<String> sold) {
        this.sold = sold;
    }

    /** Something of this invoice was ordered: the newest order so far. */
    void ordered(Invoice invoice, List<Invoice.Line> lines) {
        refused(invoice);
        var left = new HashMap<String, Integer>();
        lines.forEach(line -> left.merge(line.stockCode(), line.quantity(), Integer::sum));
        var order = new Ordered(invoice.number(), left);
        newestFirst.addFirst(order);
        orders.put(invoice.number(), order);
    }

    /** The shop took no order of this invoice. */
    void refused(Invoice invoice) {
        invoice.lines().forEach(line -> asked.add(line.stockCode()));
    }

    /** Finds what a cancellation of this customer is about; from now on those pieces count as given back. */
    Matching match(Cancellation cancellation) {
        var matches = new ArrayList<Match>();
        var unmatched = new ArrayList<Unmatched>();
        for (var line : cancellation.lines()) {
            newest(line)
                    .ifPresentOrElse(
                            order -> {
                                var match = new Match(order.invoice(), line.stockCode(), line.quantity());
                                givenBack(match);
                                matches.add(match);
                            },
                            () -> unmatched.add(new Unmatched(
                                    line.stockCode(), line.quantity(), reason(cancellation, line.stockCode()))));
        }
        return new Matching(List.copyOf(matches), List.copyOf(unmatched));
    }

    /**
     * What was matched by an earlier run.
     *
     * @throws IllegalStateException where the order has not so many pieces left
     */
    void givenBack(Match match) {
        var order = orders.get(match.invoice());
        if (order == null || order.of(match.stockCode()) < match.quantity()) {
            throw new IllegalStateException(match + " is more than is left");
        }
        order.left().merge(match.stockCode(), -match.quantity(), Integer::sum);
    }

    private Optional<Ordered> newest(Invoice.Line line) {
        return newestFirst.stream()
                .filter(order -> order.of(line.stockCode()) >= line.quantity())
                .findFirst();
    }

    private Reason reason(Cancellation cancellation, String stockCode) {
        if (cancellation.customer().isEmpty()) {
            return Reason.NO_CUSTOMER;
        }
        if (!sold.test(stockCode)) {
            return Reason.NOT_SOLD;
        }
        if (newestFirst.stream().anyMatch(order -> order.left().containsKey(stockCode))) {
            return Reason.TOO_MANY;
        }
        return asked.contains(stockCode) ? Reason.NOT_ORDERED : Reason.NEVER_BOUGHT;
    }
}
