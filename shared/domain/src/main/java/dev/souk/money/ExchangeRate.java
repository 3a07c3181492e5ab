package dev.souk.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * At which one currency counts in another: fixed by whoever runs the shop, and agreed in each order at its placing.
 *
 * @param from a currency that has minor units
 * @param to a currency that has minor units
 * @param millionths of {@code to} for one of {@code from}, both in major units: 1,170,000 where a pound is 1.17 euros; above
 *     zero
 */
public record ExchangeRate(Currency from, Currency to, long millionths) {
    private static final long ONE = 1_000_000;

    public ExchangeRate {
        if (millionths < 1) {
            throw new IllegalArgumentException("A rate is above zero");
        }
        if (from.getDefaultFractionDigits() < 0 || to.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(from + " or " + to + " has no minor units");
        }
        if (from.equals(to) && millionths != ONE) {
            throw new IllegalArgumentException("One " + from + " is one " + to);
        }
    }

    /** That of a currency in itself, which changes nothing. */
    public static ExchangeRate none(Currency currency) {
        return new ExchangeRate(currency, currency, ONE);
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return from.equals(to);
    }

    /**
     * So much in the other currency, rounded half up to its minor unit.
     *
     * @throws IllegalArgumentException where the amount is of another currency
     * @throws ArithmeticException where it does not fit
     */
    public Money convert(Money amount) {
        return times(amount, from, to, BigInteger.valueOf(millionths), BigInteger.valueOf(ONE));
    }

    /**
     * So much in the first currency, rounded half up to its minor unit.
     *
     * @throws IllegalArgumentException where the amount is of another currency
     * @throws ArithmeticException where it does not fit
     */
    public Money back(Money amount) {
        return times(amount, to, from, BigInteger.valueOf(ONE), BigInteger.valueOf(millionths));
    }

    /** The rate as a person writes it: {@code 1.17}. */
    public String text() {
        return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }

    private static Money times(Money amount, Currency of, Currency in, BigInteger numerator, BigInteger denominator) {
        if (!amount.currency().equals(of)) {
            throw new IllegalArgumentException("An amount of " + amount.currency() + " has no rate of " + of);
        }
        var above = numerator.multiply(BigInteger.TEN.pow(in.getDefaultFractionDigits()));
        var below = denominator.multiply(BigInteger.TEN.pow(of.getDefaultFractionDigits()));
        var half = amount.isNegative() ? below.negate() : below;
        return new Money(
                BigInteger.valueOf(amount.amount())
                        .multiply(above)
                        .shiftLeft(1)
                        .add(half)
                        .divide(below.shiftLeft(1))
                        .longValueExact(),
                in);
    }
}
