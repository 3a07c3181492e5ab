package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.shipping.ShippingMethod;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ShippingChoice}. */
@Json
record ShippingChoiceJson(String sellerId, String method) {

    /** How each named seller's parcel shall go; of two choices for one seller the last counts. */
    static Map<SellerId, ShippingMethod> methods(@Nullable List<ShippingChoiceJson> choices) {
        return choices == null
                ? Map.of()
                : choices.stream()
                        .collect(Collectors.toMap(
                                choice -> new SellerId(choice.sellerId()),
                                choice -> ShippingMethod.of(choice.method()).orElseThrow(),
                                (first, last) -> last));
    }
}
