/** Payments: start one, hear from the provider, and settle orders by what the provider says. */
@NullMarked
package dev.souk.functions.payments;

import org.jspecify.annotations.NullMarked;
