package dev.souk.functions.orders;

import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.orders.Buyer;
import dev.souk.orders.Placement;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
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

    /** In what to pay: in what the total is; empty where the shop is not paid in that. */
    Optional<Currency> currency(Currencies currencies) {
        return currencies.find(expectedTotal.currency());
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
