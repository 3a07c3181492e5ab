package dev.souk.storage.accounts;

import dev.souk.addresses.PostalAddress;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How an address is written: as a map within the book's item. */
final class AddressItem {
    static final TableSchema<PostalAddress> SCHEMA = StaticImmutableTableSchema.builder(
                    PostalAddress.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("name").getter(PostalAddress::name).setter((b, v) -> b.name = v))
            .addAttribute(
                    String.class,
                    a -> a.name("line1").getter(PostalAddress::line1).setter((b, v) -> b.line1 = v))
            .addAttribute(
                    String.class,
                    a -> a.name("line2")
                            .getter(address -> address.line2().orElse(null))
                            .setter((b, v) -> b.line2 = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("city").getter(PostalAddress::city).setter((b, v) -> b.city = v))
            .addAttribute(
                    String.class,
                    a -> a.name("region")
                            .getter(address -> address.region().orElse(null))
                            .setter((b, v) -> b.region = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("postalCode").getter(PostalAddress::postalCode).setter((b, v) -> b.postalCode = v))
            .addAttribute(
                    String.class,
                    a -> a.name("country").getter(PostalAddress::country).setter((b, v) -> b.country = v))
            .build();

    private AddressItem() {}

    private static final class Builder {
        private String name = "";
        private String line1 = "";
        private Optional<String> line2 = Optional.empty();
        private String city = "";
        private Optional<String> region = Optional.empty();
        private String postalCode = "";
        private String country = "";

        PostalAddress build() {
            return new PostalAddress(name, line1, line2, city, region, postalCode, country);
        }
    }
}
