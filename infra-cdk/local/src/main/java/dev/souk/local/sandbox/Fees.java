package dev.souk.local.sandbox;

/**
 * What the played providers keep of a payment: 1.5 % and 20 minor units, as a provider's published price for cards of the United
 * Kingdom is in 2026 (stripe.com/gb/pricing). Half a minor unit is rounded up; they never keep more than was paid.
 */
public final class Fees {
    private static final long BASIS_POINTS = 150;
    private static final long FIXED = 20;

    private Fees() {}

    /** Of an amount in minor units. */
    public static long of(long amount) {
        return Math.min(amount, (amount * BASIS_POINTS + 5_000) / 10_000 + FIXED);
    }
}
