package dev.souk.platform.json;

import dev.souk.money.PriceTag;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code OtherPrice}. */
@Json
public record OtherPriceJson(MoneyJson price, @Nullable MoneyJson compareAtPrice) {
    /** Prices as the contract writes them: null where there is none. */
    public static @Nullable List<OtherPriceJson> of(List<PriceTag> tags) {
        return tags.isEmpty() ? null : tags.stream().map(OtherPriceJson::of).toList();
    }

    private static OtherPriceJson of(PriceTag tag) {
        return new OtherPriceJson(
                MoneyJson.of(tag.price()), tag.compareAt().map(MoneyJson::of).orElse(null));
    }
}
