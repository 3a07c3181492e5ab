package dev.souk.money;

import java.util.Optional;

/**
 * What a shopper reads of a price.
 *
 * @param compareAt what it is compared with: more than the price, in the same currency
 */
public record PriceTag(Money price, Optional<Money> compareAt) {}
