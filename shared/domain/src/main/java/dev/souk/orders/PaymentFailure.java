package dev.souk.orders;

/**
 * An attempt to pay that failed.
 *
 * @param attempt which one it was, as {@link dev.souk.payments.Intent#attempts()} numbers them
 * @param reason fit to show to the shopper
 */
public record PaymentFailure(int attempt, String reason) {}
