package dev.souk.promotions;

/**
 * An order's use of a promotion, where that is counted: taken when the order is placed, and given back when it ends
 * unpaid or is cancelled.
 *
 * @param code whether shoppers have to name it
 * @param total whether it counts among the uses of all
 * @param shopperLimit how many orders of one shopper may have it; 0 where that is not counted
 * @param first whether it is the shopper's one first order
 */
public record PromotionUse(PromotionId promotion, boolean code, boolean total, int shopperLimit, boolean first) {
    /** How many counts this changes, each of which is a write of its own. */
    public int counts() {
        return (total ? 1 : 0) + (shopperLimit > 0 ? 1 : 0) + (first ? 1 : 0);
    }

    /** One use of this promotion. */
    public static PromotionUse of(Promotion promotion) {
        var terms = promotion.terms();
        return new PromotionUse(
                promotion.id(),
                terms.code(),
                terms.uses().isPresent(),
                terms.usesPerShopper().orElse(0),
                terms.firstOrder());
    }
}
