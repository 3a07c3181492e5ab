package dev.souk.promotions;

import dev.souk.money.Money;
import java.util.Optional;
import java.util.OptionalInt;

/** Promotions to test with. */
public final class SamplePromotions {
    private SamplePromotions() {}

    /** Holds for everything, without a code. */
    public static Promotion automatic(String id, Benefit benefit) {
        return promotion(id, benefit, Terms.ALWAYS);
    }

    /** A tenth off everything for whoever names the code. */
    public static Promotion tenPercent(String code) {
        return promotion(code, new Benefit.PercentOff(1_000), limited(OptionalInt.empty(), OptionalInt.empty()));
    }

    /** Needs a code, and is counted as far as there are limits. */
    public static Terms limited(OptionalInt uses, OptionalInt usesPerShopper) {
        return new Terms(true, Optional.empty(), Optional.empty(), Optional.empty(), false, uses, usesPerShopper);
    }

    /** Needs a code, and so much in the cart. */
    public static Terms atLeast(Money minimum) {
        return new Terms(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(minimum),
                false,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** Needs a code, for a member's first order. */
    public static Terms firstOrder() {
        return new Terms(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    public static Promotion promotion(String id, Benefit benefit, Terms terms) {
        return new Promotion(new PromotionId(id), "Promotion " + id, benefit, Scope.ALL, terms, false, 100, 1);
    }

    public static Promotion within(Promotion promotion, Scope scope) {
        return new Promotion(
                promotion.id(),
                promotion.name(),
                promotion.benefit(),
                scope,
                promotion.terms(),
                promotion.exclusive(),
                promotion.rank(),
                promotion.version());
    }

    public static Promotion exclusive(Promotion promotion) {
        return new Promotion(
                promotion.id(),
                promotion.name(),
                promotion.benefit(),
                promotion.scope(),
                promotion.terms(),
                true,
                promotion.rank(),
                promotion.version());
    }
}
