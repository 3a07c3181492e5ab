package dev.souk.orders;

/**
 * An attempt to pay that failed.
 *
 * @param attempt which one it was, as the provider counts them; from 1
 * @param reason fit to show to the shopper
 */
public record PaymentFailure(int attempt, String reason) {}
