package dev.souk.functions.orders;

import dev.souk.money.Money;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.json.MoneyJson;
import dev.souk.promotions.Benefit;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Benefit}. */
@Json
record BenefitJson(
        String kind,
        @Nullable Integer basisPoints,
        @Nullable MoneyJson amount,
        @Nullable Integer buy,
        @Nullable Integer get) {
    private static final String PERCENT_OFF = "percent-off";
    private static final String AMOUNT_OFF = "amount-off";
    private static final String BUY_AND_GET = "buy-and-get";
    private static final String FREE_SHIPPING = "free-shipping";

    static BenefitJson of(Benefit benefit) {
        return switch (benefit) {
            case Benefit.PercentOff(var points) -> new BenefitJson(PERCENT_OFF, points, null, null, null);
            case Benefit.AmountOff(var off) -> new BenefitJson(AMOUNT_OFF, null, MoneyJson.of(off), null, null);
            case Benefit.BuyAndGet(var pay, var gain, var points) ->
                new BenefitJson(BUY_AND_GET, points, null, pay, gain);
            case Benefit.FreeShipping _ -> new BenefitJson(FREE_SHIPPING, null, null, null, null);
        };
    }

    /** What is missing for its kind, or is not part of it, or is no amount of this shop. */
    List<FieldError> flaws(Currency shop) {
        var errors = new ArrayList<FieldError>();
        require(errors, "basisPoints", basisPoints, kind.equals(PERCENT_OFF) || kind.equals(BUY_AND_GET));
        require(errors, "amount", amount, kind.equals(AMOUNT_OFF));
        require(errors, "buy", buy, kind.equals(BUY_AND_GET));
        require(errors, "get", get, kind.equals(BUY_AND_GET));
        if (amount != null && !OrderLineRequest.isOf(amount, shop)) {
            errors.add(OrderLineRequest.foreign("/benefit/amount/currency", shop));
        } else if (amount != null && amount.amount() <= 0) {
            errors.add(new FieldError("/benefit/amount/amount", "Must be above zero."));
        }
        return errors;
    }

    private void require(List<FieldError> errors, String field, @Nullable Object value, boolean wanted) {
        if (wanted == (value == null)) {
            errors.add(new FieldError(
                    "/benefit/" + field, (wanted ? "Is required for " : "Is not part of ") + kind + "."));
        }
    }

    /** Only without {@link #flaws}. */
    Benefit toBenefit(Currency shop) {
        return switch (kind) {
            case PERCENT_OFF -> new Benefit.PercentOff(Objects.requireNonNull(basisPoints));
            case AMOUNT_OFF ->
                new Benefit.AmountOff(new Money(Objects.requireNonNull(amount).amount(), shop));
            case BUY_AND_GET ->
                new Benefit.BuyAndGet(
                        Objects.requireNonNull(buy), Objects.requireNonNull(get), Objects.requireNonNull(basisPoints));
            case FREE_SHIPPING -> new Benefit.FreeShipping();
            default -> throw new IllegalArgumentException("The contract has no benefit '" + kind + "'");
        };
    }
}
