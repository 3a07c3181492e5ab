package dev.souk.functions.catalog;

import dev.souk.catalog.ProductAttribute;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ProductAttribute}. */
@Json
record AttributeJson(String name, String value) {
    /** Left out where there are none. */
    static @Nullable List<AttributeJson> of(List<ProductAttribute> attributes) {
        return attributes.isEmpty()
                ? null
                : attributes.stream()
                        .map(attribute -> new AttributeJson(attribute.name(), attribute.value()))
                        .toList();
    }

    static List<ProductAttribute> read(@Nullable List<AttributeJson> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(attribute -> new ProductAttribute(attribute.name, attribute.value))
                        .toList();
    }
}
