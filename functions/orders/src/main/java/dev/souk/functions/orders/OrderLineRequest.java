package dev.souk.functions.orders;

import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.VariantRef;
import dev.souk.pricing.WantedLine;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code OrderLineRequest}. */
@Json
record OrderLineRequest(
        String productId,
        String variantId,
        int quantity,
        @Nullable MoneyJson seenUnitPrice) {

    /**
     * What keeps an order from being paid in one currency.
     *
     * @param pointer to what names that currency
     * @param paidIn that currency; empty where the shop is not paid in it
     */
    static List<FieldError> currencyErrors(
            String pointer, Optional<Currency> paidIn, List<OrderLineRequest> lines, Currencies currencies) {
        return paidIn.map(currency -> foreignPrices(lines, currency))
                .orElseGet(() -> List.of(unknown(pointer, currencies)));
    }

    /** Where a price is not in the order's currency: three letters need not even be a currency. */
    private static List<FieldError> foreignPrices(List<OrderLineRequest> lines, Currency order) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < lines.size(); i++) {
            var seen = lines.get(i).seenUnitPrice();
            if (seen != null && !isOf(seen, order)) {
                errors.add(new FieldError(
                        "/lines/" + i + "/seenUnitPrice/currency",
                        "Must be " + order + ", as the order is to be paid in."));
            }
        }
        return errors;
    }

    /** A currency in which the shop is not paid. */
    private static FieldError unknown(String pointer, Currencies currencies) {
        var codes = currencies.all().stream().map(Currency::getCurrencyCode).toList();
        return new FieldError(
                pointer,
                codes.size() == 1
                        ? "Must be " + codes.getFirst() + ", the shop's currency."
                        : "Must be one of: " + String.join(", ", codes) + ".");
    }

    static boolean isOf(MoneyJson money, Currency shop) {
        return money.currency().equals(shop.getCurrencyCode());
    }

    static FieldError foreign(String pointer, Currency shop) {
        return new FieldError(pointer, "Must be " + shop.getCurrencyCode() + ", the shop's currency.");
    }

    WantedLine toLine(Currency currency) {
        return WantedLine.of(
                new VariantRef(productId, variantId),
                quantity,
                Optional.ofNullable(seenUnitPrice).map(seen -> new Money(seen.amount(), currency)));
    }
}
