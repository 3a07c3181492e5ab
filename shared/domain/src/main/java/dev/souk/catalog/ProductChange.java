package dev.souk.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a product's history. Each version has exactly one.
 *
 * @param version that the change made
 * @param at when it was written, to the second
 * @param by empty for what was written before changes had names
 * @param fields what changed; of a new product its name and state alone, and nothing where only stock was counted
 * @param more how many further fields changed for which there was no room
 */
public record ProductChange(
        ProductId product, long version, Instant at, Optional<ChangedBy> by, List<FieldChange> fields, int more) {
    public ProductChange {
        fields = List.copyOf(fields);
    }
}
