package dev.souk.pricing;

import dev.souk.money.Money;
import java.math.BigInteger;

/**
 * A tax that is part of the price.
 *
 * @param basisPoints hundredths of a percent of the price without it
 */
record TaxRate(int basisPoints) {
    /** Where we collect none. */
    static final TaxRate NONE = new TaxRate(0);

    private static final long WHOLE = 10_000;

    /**
     * How much of an amount is tax: {@code amount × rate / (1 + rate)}, rounded half up to the minor unit.
     *
     * @param gross not negative
     */
    Money includedIn(Money gross) {
        var divisor = BigInteger.valueOf(WHOLE + basisPoints);
        var twice = BigInteger.valueOf(gross.amount())
                .multiply(BigInteger.valueOf(2L * basisPoints))
                .add(divisor)
                .divide(divisor.shiftLeft(1));
        return new Money(twice.longValueExact(), gross.currency());
    }
}
