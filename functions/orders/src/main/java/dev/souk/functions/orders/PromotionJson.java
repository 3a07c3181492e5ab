package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.promotions.Standing;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Promotion}. */
@Json
record PromotionJson(
        String promotionId,
        String name,
        BenefitJson benefit,
        PromotionScopeJson scope,
        boolean needsCode,
        @Nullable String from,
        @Nullable String until,
        @Nullable MoneyJson minimum,
        boolean firstOrder,
        @Nullable Integer uses,
        @Nullable Integer usesPerShopper,
        boolean exclusive,
        int rank,
        long used,
        long version) {
    static PromotionJson of(Standing standing) {
        var promotion = standing.promotion();
        var terms = promotion.terms();
        return new PromotionJson(
                promotion.id().value(),
                promotion.name(),
                BenefitJson.of(promotion.benefit()),
                PromotionScopeJson.of(promotion.scope()),
                terms.code(),
                terms.from().map(Instant::toString).orElse(null),
                terms.until().map(Instant::toString).orElse(null),
                terms.minimum().map(MoneyJson::of).orElse(null),
                terms.firstOrder(),
                boxed(terms.uses()),
                boxed(terms.usesPerShopper()),
                promotion.exclusive(),
                promotion.rank(),
                standing.used(),
                promotion.version());
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
