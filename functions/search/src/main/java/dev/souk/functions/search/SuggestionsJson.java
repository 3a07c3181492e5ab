package dev.souk.functions.search;

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

    static SuggestionsJson of(Suggestions suggestions) {
        return new SuggestionsJson(
                suggestions.texts(),
                suggestions.categories().stream().map(NamedCategoryJson::of).toList(),
                suggestions.products().stream().map(ProductSummaryJson::of).toList());
    }
}
