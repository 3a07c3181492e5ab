package dev.souk.promotions;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;

/**
 * A line as promotions see it.
 *
 * @param quantity at least 1
 * @param unitPrice of one piece, never negative
 */
public record Goods(ProductId product, CategoryId category, SellerId seller, int quantity, Money unitPrice) {
    Money price() {
        return unitPrice.times(quantity);
    }
}
