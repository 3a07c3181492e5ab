package dev.souk.promotions;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;

/** What a promotion gives. */
public sealed interface Benefit {
    /** All of an amount, in hundredths of a percent. */
    int WHOLE = 10_000;

    /**
     * A part of what the goods cost.
     *
     * @param basisPoints hundredths of a percent, 1 to {@link #WHOLE}
     */
    record PercentOff(int basisPoints) implements Benefit {
        public PercentOff {
            requirePart(basisPoints);
        }
    }

    /**
     * A fixed amount, at most what the goods cost.
     *
     * @param amount above zero
     */
    record AmountOff(Money amount) implements Benefit {
        public AmountOff {
            if (amount.amount() <= 0) {
                throw new IllegalArgumentException("A discount is more than nothing");
            }
        }
    }

    /**
     * Of every {@code buy + get} pieces, {@code get} for less: the cheapest pieces of all.
     *
     * @param buy pieces at their price, at least 1
     * @param get pieces for less, at least 1
     * @param basisPoints what is taken off those, in hundredths of a percent: {@link #WHOLE} makes them free
     */
    record BuyAndGet(int buy, int get, int basisPoints) implements Benefit {
        public BuyAndGet {
            requirePart(basisPoints);
            if (buy < 1 || get < 1) {
                throw new IllegalArgumentException("Buy at least one, get at least one");
            }
        }
    }

    /** Nothing for sending the sellers' parcels that hold such goods. */
    record FreeShipping() implements Benefit {}

    /** The same, an amount in the currency to which the rate is: one minor unit where it would be nothing there. */
    default Benefit at(ExchangeRate rate) {
        if (!(this instanceof AmountOff(var amount))) {
            return this;
        }
        var there = rate.convert(amount);
        return new AmountOff(there.isZero() ? new Money(1, there.currency()) : there);
    }

    private static void requirePart(int basisPoints) {
        if (basisPoints < 1 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("A part is 1 to " + WHOLE + " basis points, not " + basisPoints);
        }
    }
}
