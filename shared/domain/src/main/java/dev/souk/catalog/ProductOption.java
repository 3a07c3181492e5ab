package dev.souk.catalog;

import java.util.List;

/**
 * What a shopper chooses about a product, such as its colour.
 *
 * @param values at least one, each once
 */
public record ProductOption(String name, List<String> values) {
    public ProductOption {
        values = List.copyOf(values);
    }
}
