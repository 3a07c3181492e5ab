package dev.souk.functions.search;

import dev.souk.money.Currencies;
import dev.souk.platform.json.ProductSummaryJson;
import dev.souk.search.Suggestions;
import dev.souk.search.Suggestions.NamedCategory;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code SearchSuggestions}. */
@Json
record SuggestionsJson(List<String> texts, List<NamedCategoryJson> categories, List<ProductSummaryJson> products) {
    /** A category by its name. */
    @Json
    record NamedCategoryJson(String categoryId, String name) {
        static NamedCategoryJson of(NamedCategory category) {
            return new NamedCategoryJson(category.id(), category.name());
        }
    }

    /**
     * Suggestions as the contract writes them.
     *
     * @param currencies the shop's
     */
    static SuggestionsJson of(Suggestions suggestions, Currencies currencies) {
        return new SuggestionsJson(
                suggestions.texts(),
                suggestions.categories().stream().map(NamedCategoryJson::of).toList(),
                suggestions.products().stream()
                        .map(product -> ProductSummaryJson.of(product, currencies))
                        .toList());
    }
}
