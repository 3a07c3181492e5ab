package dev.souk.money;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/**
 * An amount of money.
 *
 * <p>No operation rounds unless it says so: what has to be divided is divided by {@link #allocate}, whose parts always add up
 * to the whole.
 *
 * @param amount minor units (pence, cents); may be negative
 * @param currency an ISO 4217 currency
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {

    /**
     * So many minor units of the currency with this ISO 4217 code.
     *
     * @throws IllegalArgumentException where there is no such currency
     */
    public static Money of(long amount, String currencyCode) {
        return new Money(amount, Currency.getInstance(currencyCode));
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The sum of all; zero of the currency where there are none.
     *
     * @throws IllegalArgumentException where one of them has another currency
     */
    public static Money sum(Currency currency, Collection<Money> amounts) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException where the currencies differ
     * @throws ArithmeticException where the sum does not fit
     */
    public Money plus(Money other) {
        return with(Math.addExact(amount, sameCurrency(other).amount));
    }

    /**
     * This without the other.
     *
     * @throws IllegalArgumentException where the currencies differ
     * @throws ArithmeticException where the difference does not fit
     */
    public Money minus(Money other) {
        return with(Math.subtractExact(amount, sameCurrency(other).amount));
    }

    /**
     * So many times this.
     *
     * @throws ArithmeticException where the product does not fit
     */
    public Money times(long factor) {
        return with(Math.multiplyExact(amount, factor));
    }

    /**
     * So much of this, rounded half up to the minor unit: half a unit is one away from zero.
     *
     * @param numerator not negative
     * @param denominator above zero
     * @throws ArithmeticException where the part does not fit
     */
    public Money part(long numerator, long denominator) {
        var divisor = BigInteger.valueOf(denominator);
        var half = BigInteger.valueOf(amount < 0 ? -denominator : denominator);
        return with(BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(numerator))
                .shiftLeft(1)
                .add(half)
                .divide(divisor.shiftLeft(1))
                .longValueExact());
    }

    /** What has to be added to come to zero. */
    public Money negated() {
        return with(Math.negateExact(amount));
    }

    /**
     * Divides this in proportion to the weights, as {@link Apportionment} does: the parts add up to this.
     *
     * @param weights none negative, not all zero
     * @return as many parts as there are weights, in their order
     * @throws IllegalArgumentException where a weight is negative, or all are zero
     * @throws ArithmeticException where the weights' sum does not fit
     */
    public List<Money> allocate(List<Long> weights) {
        return Apportionment.of(amount, weights).stream().map(this::with).toList();
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isZero() {
        return amount == 0;
    }

    /**
     * By amount.
     *
     * @throws IllegalArgumentException where the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other).amount);
    }

    private Money with(long newAmount) {
        return new Money(newAmount, currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts of " + currency + " and of " + other.currency + " do not go together");
        }
        return other;
    }
}
