package dev.souk.promotions;

import dev.souk.money.Money;
import java.util.List;

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

    /** What is left of an amount once these are applied. */
    public static Money apply(Money amount, List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).reduce(amount, Money::plus);
    }

    static Adjustment discount(Promotion promotion, Money off) {
        return new Adjustment(promotion.id(), promotion.name(), off.negated());
    }
}
