package dev.souk.money;

import java.math.BigInteger;

/**
 * {@link ExchangeRate#convert} for thousands of amounts at once, none of them negative: minor units in, minor units out, counted
 * with what a processor can multiply. It also goes back, exactly, to all that is converted to no less, or to no more, than
 * something.
 */
public final class Conversion {
    private static final long MILLION = 1_000_000;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final ExchangeRate rate;
    private final BigInteger above;
    private final BigInteger below;
    private final long twiceAbove;
    private final long fits;
    private final long shortBelow;

    /** One at that rate. */
    public Conversion(ExchangeRate rate) {
        this.rate = rate;
        var numerator =
                BigInteger.valueOf(rate.millionths()).multiply(units(rate.to().getDefaultFractionDigits()));
        var denominator = BigInteger.valueOf(MILLION).multiply(units(rate.from().getDefaultFractionDigits()));
        var common = numerator.gcd(denominator);
        this.above = numerator.divide(common);
        this.below = denominator.divide(common);
        var most = MOST.subtract(below).divide(above.shiftLeft(1));
        var counted = most.signum() > 0 && below.shiftLeft(1).bitLength() < Long.SIZE;
        this.fits = counted ? most.longValueExact() : 0;
        this.twiceAbove = counted ? above.shiftLeft(1).longValueExact() : 0;
        this.shortBelow = counted ? below.longValueExact() : 1;
    }

    private static BigInteger units(int digits) {
        return BigInteger.TEN.pow(digits);
    }

    /**
     * What so much is, rounded half up.
     *
     * @throws ArithmeticException where it does not fit
     */
    public long of(long amount) {
        return amount <= fits
                ? (amount * twiceAbove + shortBelow) / (2 * shortBelow)
                : rate.convert(new Money(amount, rate.from())).amount();
    }

    /** The least amount that is converted to that or to more. */
    public long least(long converted) {
        // Rounded half up, it comes to that from half a unit below.
        return within(below.multiply(twice(converted).subtract(BigInteger.ONE))
                .add(above.shiftLeft(1))
                .subtract(BigInteger.ONE));
    }

    /** The most amount that is converted to that or to less: below the least where no amount comes to exactly that. */
    public long most(long converted) {
        return within(below.multiply(twice(converted).add(BigInteger.ONE)).subtract(BigInteger.ONE));
    }

    private static BigInteger twice(long amount) {
        return BigInteger.valueOf(amount).shiftLeft(1);
    }

    private long within(BigInteger twice) {
        return twice.divide(above.shiftLeft(1)).max(BigInteger.ZERO).min(MOST).longValueExact();
    }
}
