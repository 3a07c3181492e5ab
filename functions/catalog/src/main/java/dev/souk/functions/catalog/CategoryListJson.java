package dev.souk.functions.catalog;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.platform.json.ImageJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code CategoryList}. */
@Json
record CategoryListJson(List<CategoryJson> categories) {

    /** The contract's {@code Category}. */
    @Json
    record CategoryJson(
            String categoryId,
            String name,
            @Nullable String parentId,
            @Nullable ImageJson image) {
        static CategoryJson of(Category category) {
            return new CategoryJson(
                    category.id().value(),
                    category.name(),
                    category.parent().map(CategoryId::value).orElse(null),
                    category.image().map(ImageJson::of).orElse(null));
        }
    }

    static CategoryListJson of(List<Category> categories) {
        return new CategoryListJson(categories.stream().map(CategoryJson::of).toList());
    }
}
