package dev.souk.pricing;

import dev.souk.money.Money;

/**
 * A tax on what is sold.
 *
 * @param basisPoints hundredths of a percent of the price without it
 * @param included whether prices contain it; else it comes on top of them
 */
record TaxRate(int basisPoints, boolean included) {
    /** Where we collect none. */
    static final TaxRate NONE = new TaxRate(0, false);

    private static final long WHOLE = 10_000;

    /**
     * The tax of an amount: {@code amount × rate / (1 + rate)} where it is included, else {@code amount × rate}; rounded
     * half up to the minor unit.
     *
     * @param amount not negative
     */
    Money of(Money amount) {
        return amount.part(basisPoints, included ? WHOLE + basisPoints : WHOLE);
    }
}
