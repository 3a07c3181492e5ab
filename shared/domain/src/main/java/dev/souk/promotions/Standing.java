package dev.souk.promotions;

import dev.souk.money.ExchangeRate;
import java.time.Instant;

/**
 * A promotion and how much of it is used up.
 *
 * @param used orders that have it
 * @param usedByShopper orders of this shopper that have it; 0 for somebody unknown
 */
public record Standing(Promotion promotion, long used, long usedByShopper) {
    /** The same, with that many uses of one shopper. */
    public Standing usedBy(long shopper) {
        return new Standing(promotion, used, shopper);
    }

    /** The same, its amounts in the currency to which the rate is. */
    public Standing at(ExchangeRate rate) {
        return rate.isNone() ? this : new Standing(promotion.at(rate), used, usedByShopper);
    }

    boolean isCurrent(Instant now) {
        var terms = promotion.terms();
        return terms.from().filter(now::isBefore).isEmpty()
                && terms.until().filter(until -> !now.isBefore(until)).isEmpty();
    }

    boolean isExhausted() {
        return promotion.terms().uses().isPresent()
                && used >= promotion.terms().uses().getAsInt();
    }

    boolean isUsedByShopper() {
        return promotion.terms().usesPerShopper().isPresent()
                && usedByShopper >= promotion.terms().usesPerShopper().getAsInt();
    }
}
