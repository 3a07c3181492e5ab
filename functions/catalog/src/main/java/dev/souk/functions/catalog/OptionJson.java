package dev.souk.functions.catalog;

import dev.souk.catalog.ProductOption;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code ProductOption}. */
@Json
record OptionJson(String name, List<String> values) {
    static OptionJson of(ProductOption option) {
        return new OptionJson(option.name(), option.values());
    }

    ProductOption toOption() {
        return new ProductOption(name, values);
    }
}
