package dev.souk.functions.orders;

import dev.souk.identity.MemberId;
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
        @Nullable String country,
        @Nullable List<String> codes,
        @Nullable List<ShippingChoiceJson> shipping) {

    Basket toBasket(Optional<MemberId> member, Currency currency, String home) {
        return new Basket(
                lines.stream().map(line -> line.toLine(currency)).toList(),
                Objects.requireNonNullElse(country, home),
                CouponCodes.of(codes),
                ShippingChoiceJson.methods(shipping),
                new Shopper(member, Optional.empty()));
    }
}
