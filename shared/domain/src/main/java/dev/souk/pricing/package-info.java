/**
 * What an order costs: pure arithmetic over offers, with every rounding stated, and what stands in the way of ordering.
 * A quote and the placing of an order ask the same code.
 */
@NullMarked
package dev.souk.pricing;

import org.jspecify.annotations.NullMarked;
