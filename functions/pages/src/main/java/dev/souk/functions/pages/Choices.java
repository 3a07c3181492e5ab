package dev.souk.functions.pages;

import dev.souk.catalog.ProductOption;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to choose, as the storefront shows it first: the first variant that can be had.
 *
 * @param shown that variant
 */
record Choices(ShelvedProduct product, Variant shown) {
    private static final Map<String, String> LOOKS = Map.of(
            "available", "border-edge",
            "sold-out", "border-edge text-ink-soft line-through",
            "missing", "border-dashed border-edge text-ink-soft");

    private static final Map<String, String> WORDS =
            Map.of("available", "", "sold-out", ", sold out", "missing", ", in another combination");

    static Choices of(ShelvedProduct product) {
        var variants = product.product().content().variants();
        return new Choices(
                product,
                variants.stream()
                        .filter(variant -> available(product, variant))
                        .findFirst()
                        .orElse(variants.getFirst()));
    }

    /** Whether it can be had. */
    boolean available() {
        return available(product, shown);
    }

    private static boolean available(ShelvedProduct product, Variant variant) {
        return product.stockOf(variant.id()).available() > 0;
    }

    /** A row an option. */
    List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var option : product.product().content().options()) {
            var place = rows.size();
            rows.add(Map.of(
                    "name", option.name(),
                    "place", place,
                    "chosen", shown.choices().get(place),
                    "offered", values(option, place)));
        }
        return rows;
    }

    private List<Map<String, Object>> values(ProductOption option, int place) {
        return option.values().stream()
                .map(value -> {
                    var state = state(place, value);
                    return Map.<String, Object>of(
                            "name",
                            value,
                            "said",
                            value + WORDS.getOrDefault(state, ""),
                            "look",
                            LOOKS.getOrDefault(state, ""),
                            "chosen",
                            shown.choices().get(place).equals(value));
                })
                .toList();
    }

    /** What choosing it would mean, everything else staying as it is. */
    private String state(int place, String value) {
        var wanted = new ArrayList<>(shown.choices());
        wanted.set(place, value);
        Optional<Variant> there = product.product().content().variants().stream()
                .filter(variant -> variant.choices().equals(wanted))
                .findFirst();
        return there.map(variant -> available(product, variant) ? "available" : "sold-out")
                .orElse("missing");
    }
}
