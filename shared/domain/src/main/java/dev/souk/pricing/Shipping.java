package dev.souk.pricing;

import dev.souk.money.Money;
import java.util.Optional;

/**
 * What sending costs.
 *
 * @param fee for the whole order; tax included where the destination has one
 * @param freeFrom from which subtotal on it is nothing
 */
record Shipping(Money fee, Optional<Money> freeFrom) {}
