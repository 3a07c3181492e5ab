package dev.souk.money;

import java.math.BigInteger;

/**
 * One weight's exact share of an amount: the part that is whole, and how much was cut off.
 *
 * @param whole units, rounded towards zero
 * @param remainder the size of what was cut off, in fractions of which the total weight makes one unit
 */
record Share(long whole, long remainder) {

    /** Amount times weight may not fit a long though the share does. */
    static Share of(long amount, long weight, long total) {
        var divided = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(total));
        return new Share(divided[0].longValueExact(), divided[1].abs().longValueExact());
    }
}
