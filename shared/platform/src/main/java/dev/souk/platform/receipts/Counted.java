package dev.souk.platform.receipts;

import dev.souk.money.Apportionment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Requests that were counted.
 *
 * @param units read and write units by {@code TABLE.Operation}, each a multiple of a half
 * @param requests to other services than DynamoDB, by {@code SERVICE.Operation}
 */
record Counted(Map<String, Receipt.Units> units, Map<String, Integer> requests) {
    static final Counted NOTHING = new Counted(Map.of(), Map.of());

    Counted {
        units = Map.copyOf(units);
        requests = Map.copyOf(requests);
    }

    static Counted units(String access, Receipt.Units units) {
        return new Counted(Map.of(access, units), Map.of());
    }

    static Counted requests(String name, int count) {
        return new Counted(Map.of(), Map.of(name, count));
    }

    Counted plus(Counted more) {
        return new Counted(
                merged(units, more.units, Receipt.Units::plus), merged(requests, more.requests, Integer::sum));
    }

    /** Read units of all tables. */
    double readUnits() {
        return units.values().stream().mapToDouble(Receipt.Units::read).sum();
    }

    /** Write units of all tables. */
    double writeUnits() {
        return units.values().stream().mapToDouble(Receipt.Units::write).sum();
    }

    /**
     * Divides all of it in proportion to the weights; the parts add up to this. A request is not cut up, nor is half a unit
     * of DynamoDB, the least that it charges.
     *
     * @param weights none negative, not all zero
     * @return as many parts as there are weights, in their order
     */
    List<Counted> divided(List<Long> weights) {
        var parts = new ArrayList<Counted>(Collections.nCopies(weights.size(), NOTHING));
        requests.forEach((name, count) -> {
            var counts = Apportionment.of(count, weights);
            for (int i = 0; i < parts.size(); i++) {
                if (counts.get(i) > 0) {
                    parts.set(i, parts.get(i).plus(requests(name, counts.get(i).intValue())));
                }
            }
        });
        units.forEach((access, taken) -> {
            var reads = divided(taken.read(), weights);
            var writes = divided(taken.write(), weights);
            for (int i = 0; i < parts.size(); i++) {
                if (reads.get(i) > 0 || writes.get(i) > 0) {
                    parts.set(i, parts.get(i).plus(units(access, new Receipt.Units(reads.get(i), writes.get(i)))));
                }
            }
        });
        return parts;
    }

    private static List<Double> divided(double units, List<Long> weights) {
        var halves = Apportionment.of(Math.round(units * 2), weights);
        return halves.stream().map(half -> half / 2.0).toList();
    }

    private static <T> Map<String, T> merged(Map<String, T> these, Map<String, T> those, BinaryOperator<T> plus) {
        var merged = new HashMap<>(these);
        those.forEach((name, value) -> merged.merge(name, value, plus));
        return merged;
    }
}
