package dev.souk.functions.orders;

import dev.souk.identity.MemberId;
import dev.souk.money.Currencies;
import dev.souk.pricing.Basket;
import dev.souk.promotions.Shopper;
import io.avaje.jsonb.Json;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code QuoteOrderRequest}. */
@Json
record QuoteOrderRequest(
        List<OrderLineRequest> lines,
        @Nullable String currency,
        @Nullable String country,
        @Nullable List<String> codes,
        @Nullable List<ShippingChoiceJson> shipping) {

    /** In what to pay; empty where the shop is not paid in that. */
    Optional<Currency> currency(Currencies currencies) {
        return currency == null ? Optional.of(currencies.own()) : currencies.find(currency);
    }

    Basket toBasket(Optional<MemberId> member, Currency wanted, String home) {
        return new Basket(
                Optional.of(wanted),
                lines.stream().map(line -> line.toLine(wanted)).toList(),
                Objects.requireNonNullElse(country, home),
                CouponCodes.of(codes),
                ShippingChoiceJson.methods(shipping),
                new Shopper(member, Optional.empty()));
    }
}
