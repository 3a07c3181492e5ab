package dev.souk.functions.orders;

import dev.souk.money.Money;
import dev.souk.orders.Buyer;
import dev.souk.orders.Placement;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PlaceOrderRequest}. */
@Json
record PlaceOrderRequest(
        List<OrderLineRequest> lines,
        String email,
        AddressJson shippingAddress,
        @Nullable AddressJson billingAddress,
        @Nullable List<String> codes,
        @Nullable List<ShippingChoiceJson> shipping,
        MoneyJson expectedTotal) {

    List<FieldError> foreignPrices(Currency shop) {
        var errors = new ArrayList<>(OrderLineRequest.foreignPrices(lines, shop));
        if (!OrderLineRequest.isOf(expectedTotal, shop)) {
            errors.add(OrderLineRequest.foreign("/expectedTotal/currency", shop));
        }
        return errors;
    }

    Placement toPlacement(Buyer buyer, String idempotencyKey, Locale language, Currency currency) {
        return new Placement(
                buyer,
                idempotencyKey,
                lines.stream().map(line -> line.toLine(currency)).toList(),
                email,
                language,
                shippingAddress.toAddress(),
                Optional.ofNullable(billingAddress).map(AddressJson::toAddress),
                CouponCodes.of(codes),
                ShippingChoiceJson.methods(shipping),
                new Money(expectedTotal.amount(), currency));
    }
}
