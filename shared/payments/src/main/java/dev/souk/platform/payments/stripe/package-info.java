/** Stripe, over the SDK's HTTP and JSON of our own: {@code docs/payments.md} says how states and errors are read, and why so. */
@NullMarked
package dev.souk.platform.payments.stripe;

import org.jspecify.annotations.NullMarked;
