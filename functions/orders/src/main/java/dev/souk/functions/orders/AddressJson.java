package dev.souk.functions.orders;

import dev.souk.addresses.PostalAddress;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Address}. */
@Json
record AddressJson(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        String postalCode,
        String country) {
    static AddressJson of(PostalAddress address) {
        return new AddressJson(
                address.name(),
                address.line1(),
                address.line2().orElse(null),
                address.city(),
                address.region().orElse(null),
                address.postalCode(),
                address.country());
    }

    PostalAddress toAddress() {
        return new PostalAddress(
                name.strip(), line1.strip(), given(line2), city.strip(), given(region), postalCode.strip(), country);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
