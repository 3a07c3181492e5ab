/**
 * The life of an order: placed, paid or expired, refunded where the money came too late; with its own ledger and
 * timeline, which change together with its state or not at all.
 */
@NullMarked
package dev.souk.orders;

import org.jspecify.annotations.NullMarked;
