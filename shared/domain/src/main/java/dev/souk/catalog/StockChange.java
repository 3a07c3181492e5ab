package dev.souk.catalog;

/**
 * A new count. It moves the stock by a difference and does not set it, so that what is sold while it is on its way stays
 * sold.
 *
 * @param by pieces more, or fewer where negative
 * @param counted what the seller counted
 */
public record StockChange(VariantId variant, long by, long counted) {}
