package dev.souk.functions.orders;

import dev.souk.money.Money;
import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.CheckoutProblem;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code CheckoutProblem}. */
@Json
record CheckoutProblemJson(
        String code,
        String detail,
        @Nullable String variantId,
        @Nullable String sellerId,
        @Nullable String couponCode,
        @Nullable Long available,
        @Nullable MoneyJson before,
        @Nullable MoneyJson now) {

    static CheckoutProblemJson of(CheckoutProblem problem) {
        return switch (problem) {
            case CheckoutProblem.OutOfStock line -> ofLine(line, 0L);
            case CheckoutProblem.TooFew line -> ofLine(line, line.available());
            case CheckoutProblem.Withdrawn line -> ofLine(line, null);
            case CheckoutProblem.MixedCurrencies line -> ofLine(line, null);
            case CheckoutProblem.PriceChanged(var variant, var before, var now) ->
                changed(problem, variant.variantId(), before, now);
            case CheckoutProblem.TotalChanged(var before, var now) -> changed(problem, null, before, now);
            case CheckoutProblem.NoShippingTo _ ->
                new CheckoutProblemJson(problem.code(), problem.detail(), null, null, null, null, null, null);
            case CheckoutProblem.SellerSendsNotTo(var _, var seller, var _) ->
                new CheckoutProblemJson(problem.code(), problem.detail(), null, seller.value(), null, null, null, null);
            case CheckoutProblem.TooManyLines(var most) ->
                new CheckoutProblemJson(problem.code(), problem.detail(), null, null, null, (long) most, null, null);
            case CheckoutProblem.CouponRefused refused ->
                new CheckoutProblemJson(
                        problem.code(),
                        problem.detail(),
                        null,
                        null,
                        refused.coupon().value(),
                        null,
                        null,
                        null);
        };
    }

    private static CheckoutProblemJson ofLine(CheckoutProblem.OfLine problem, @Nullable Long available) {
        return new CheckoutProblemJson(
                problem.code(), problem.detail(), problem.variant().variantId(), null, null, available, null, null);
    }

    private static CheckoutProblemJson changed(
            CheckoutProblem problem, @Nullable String variantId, Money before, Money now) {
        return new CheckoutProblemJson(
                problem.code(), problem.detail(), variantId, null, null, null, MoneyJson.of(before), MoneyJson.of(now));
    }
}
