package dev.souk.functions.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.collections.ProductCollection.Contents;
import io.avaje.jsonb.Json;
import java.util.Optional;

/** The contract's {@code CollectionRule}. */
@Json
record CollectionRuleJson(Optional<String> categoryId, String sort) {
    static CollectionRuleJson of(Contents.Rule rule) {
        return new CollectionRuleJson(
                rule.category().map(CategoryId::value),
                switch (rule.sort()) {
                    case NEWEST -> "newest";
                    case PRICE_ASCENDING -> "price-ascending";
                    case PRICE_DESCENDING -> "price-descending";
                });
    }

    Contents.Rule toRule() {
        return new Contents.Rule(
                categoryId.map(CategoryId::new),
                switch (sort) {
                    case "price-ascending" -> Sort.PRICE_ASCENDING;
                    case "price-descending" -> Sort.PRICE_DESCENDING;
                    default -> Sort.NEWEST;
                });
    }
}
