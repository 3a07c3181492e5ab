package dev.souk.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number by the largest remainder, so that the parts add up to it. */
public final class Apportionment {
    private Apportionment() {}

    /**
     * What the first so many get where an amount is divided among that many of equal weight, as {@link #of} divides it. Parts
     * that are taken one after the other therefore add up to the whole.
     *
     * @param amount may be negative
     * @param count at most {@code parts}
     */
    public static long ofFirst(long amount, int parts, int count) {
        if (count < 0 || count > parts || parts < 1) {
            throw new IllegalArgumentException(count + " of " + parts);
        }
        var left = amount % parts;
        return amount / parts * count + Long.signum(left) * Math.min(count, Math.abs(left));
    }

    /**
     * Divides an amount in proportion to the weights: each part is its exact share rounded towards zero, and the units left
     * over go one each to the parts that lost most by that, the earlier one first where two lost the same. The parts add up
     * to the amount; none is further than one unit from its exact share.
     *
     * @param amount may be negative
     * @param weights none negative, not all zero
     * @return as many parts as there are weights, in their order
     * @throws IllegalArgumentException where a weight is negative, or all are zero
     * @throws ArithmeticException where the weights' sum does not fit
     */
    public static List<Long> of(long amount, List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("A weight is negative: " + weights);
        }
        var total = weights.stream().reduce(0L, Math::addExact);
        if (total == 0) {
            throw new IllegalArgumentException("All weights are zero: " + weights);
        }
        var shares =
                weights.stream().map(weight -> Share.of(amount, weight, total)).toList();
        var left = amount - shares.stream().mapToLong(Share::whole).sum();
        var parts = new ArrayList<>(shares.stream().map(Share::whole).toList());
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer index) -> shares.get(index).remainder())
                        .reversed())
                .limit(Math.abs(left))
                .forEach(index -> parts.set(index, parts.get(index) + Long.signum(left)));
        return List.copyOf(parts);
    }
}
