package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.Parcel;
import dev.souk.shipping.ShippingOption;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Parcel}. */
@Json
record ParcelJson(ShipmentJson chosen, List<ShippingOptionJson> options) {
    static ParcelJson of(Parcel parcel) {
        return new ParcelJson(
                ShipmentJson.of(parcel.chosen()),
                parcel.options().stream().map(ShippingOptionJson::of).toList());
    }

    /** The contract's {@code ShippingOption}. */
    @Json
    record ShippingOptionJson(
            String method, MoneyJson fee, @Nullable MoneyJson freeFrom, String earliest, String latest) {
        static ShippingOptionJson of(ShippingOption option) {
            return new ShippingOptionJson(
                    option.method().code(),
                    MoneyJson.of(option.fee()),
                    option.freeFrom().map(MoneyJson::of).orElse(null),
                    option.earliest().toString(),
                    option.latest().toString());
        }
    }
}
