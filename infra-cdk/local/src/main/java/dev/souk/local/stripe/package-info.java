/**
 * Plays Stripe's HTTP API, as far as a shop of one payment an order uses it: PaymentIntents, refunds, idempotency keys, errors,
 * signed events, and the few calls of its script. Forms, names and codes are those of Stripe's API reference.
 */
@NullMarked
package dev.souk.local.stripe;

import org.jspecify.annotations.NullMarked;
