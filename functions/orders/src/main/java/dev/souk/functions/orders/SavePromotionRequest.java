package dev.souk.functions.orders;

import dev.souk.money.Money;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.json.InstantText;
import dev.souk.platform.json.MoneyJson;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Terms;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SavePromotionRequest}. */
@Json
record SavePromotionRequest(
        String name,
        BenefitJson benefit,
        @Nullable PromotionScopeJson scope,
        @Nullable Boolean needsCode,
        @Nullable String from,
        @Nullable String until,
        @Nullable MoneyJson minimum,
        @Nullable Boolean firstOrder,
        @Nullable Integer uses,
        @Nullable Integer usesPerShopper,
        @Nullable Boolean exclusive,
        @Nullable Integer rank) {
    private static final int USUAL_RANK = 100;

    List<FieldError> flaws(Currency shop) {
        var errors = new ArrayList<>(benefit.flaws(shop));
        if (minimum != null && !OrderLineRequest.isOf(minimum, shop)) {
            errors.add(OrderLineRequest.foreign("/minimum/currency", shop));
        }
        errors.addAll(timeFlaws());
        return errors;
    }

    private List<FieldError> timeFlaws() {
        var flaws = new ArrayList<FieldError>();
        var start = instant(from);
        var end = instant(until);
        if (from != null && start.isEmpty()) {
            flaws.add(InstantText.flaw("/from"));
        }
        if (until != null && end.isEmpty()) {
            flaws.add(InstantText.flaw("/until"));
        }
        if (start.isPresent() && end.filter(then -> !start.get().isBefore(then)).isPresent()) {
            flaws.add(new FieldError("/until", "Must be after from."));
        }
        return flaws;
    }

    boolean isByCode() {
        return Boolean.TRUE.equals(needsCode);
    }

    /** Only without {@link #flaws}. */
    Promotion toPromotion(PromotionId id, long version, Currency shop) {
        var terms = new Terms(
                isByCode(),
                instant(from),
                instant(until),
                Optional.ofNullable(minimum).map(money -> new Money(money.amount(), shop)),
                Boolean.TRUE.equals(firstOrder),
                limit(uses),
                limit(usesPerShopper));
        return new Promotion(
                id,
                name,
                benefit.toBenefit(shop),
                PromotionScopeJson.scope(scope),
                terms,
                Boolean.TRUE.equals(exclusive),
                Objects.requireNonNullElse(rank, USUAL_RANK),
                version);
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(InstantText::read);
    }

    private static OptionalInt limit(@Nullable Integer limit) {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
