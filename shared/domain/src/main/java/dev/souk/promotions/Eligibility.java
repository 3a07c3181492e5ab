package dev.souk.promotions;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Decides whether a promotion's terms are met.
 *
 * @param goods all that is wanted
 * @param currency of the order, and of all amounts
 * @param hasBought whether the shopper, a member, has bought before; asked only where a promotion wants to know
 */
record Eligibility(List<Goods> goods, Currency currency, Shopper shopper, BooleanSupplier hasBought, Instant now) {

    /** What keeps this promotion from the order; empty where nothing does. */
    Optional<CouponFlaw> flawOf(Standing standing) {
        return timeFlaw(standing)
                .or(() -> useFlaw(standing))
                .or(() -> shopperFlaw(standing.promotion()))
                .or(() -> goodsFlaw(standing.promotion()));
    }

    private Optional<CouponFlaw> timeFlaw(Standing standing) {
        if (standing.isCurrent(now)) {
            return Optional.empty();
        }
        var early = standing.promotion().terms().from().filter(now::isBefore).isPresent();
        return Optional.of(early ? CouponFlaw.NOT_YET : CouponFlaw.OVER);
    }

    private static Optional<CouponFlaw> useFlaw(Standing standing) {
        if (standing.isUsedByShopper()) {
            return Optional.of(CouponFlaw.USED);
        }
        return standing.isExhausted() ? Optional.of(CouponFlaw.EXHAUSTED) : Optional.empty();
    }

    private Optional<CouponFlaw> shopperFlaw(Promotion promotion) {
        if (!promotion.terms().firstOrder()) {
            return Optional.empty();
        }
        if (shopper.member().isEmpty()) {
            return Optional.of(CouponFlaw.MEMBERS_ONLY);
        }
        return hasBought.getAsBoolean() ? Optional.of(CouponFlaw.NOT_FIRST) : Optional.empty();
    }

    private Optional<CouponFlaw> goodsFlaw(Promotion promotion) {
        var covered = goods.stream().filter(promotion.scope()::covers).toList();
        if (covered.isEmpty()) {
            return Optional.of(CouponFlaw.NOT_FOR_THESE);
        }
        var price = Money.sum(currency, covered.stream().map(Goods::price).toList());
        return promotion
                .terms()
                .minimum()
                .filter(minimum -> price.compareTo(minimum) < 0)
                .map(minimum -> CouponFlaw.BELOW_MINIMUM);
    }
}
