package dev.souk.promotions;

import dev.souk.money.Money;

/**
 * Why an amount is not its plain price.
 *
 * @param source which promotion did it
 * @param reason the promotion's name as the shopper reads it
 * @param amount what is added; below zero for a discount
 */
public record Adjustment(PromotionId source, String reason, Money amount) {
    /** Both together, of the same promotion. */
    public Adjustment plus(Adjustment more) {
        return new Adjustment(source, reason, amount.plus(more.amount));
    }

    static Adjustment discount(Promotion promotion, Money off) {
        return new Adjustment(promotion.id(), promotion.name(), off.negated());
    }
}
