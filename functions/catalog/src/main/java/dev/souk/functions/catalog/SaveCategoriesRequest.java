package dev.souk.functions.catalog;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** The contract's {@code SaveCategoriesRequest}. */
@Json
record SaveCategoriesRequest(List<SavedCategoryJson> categories) {
    /** The contract's {@code SavedCategory}. */
    @Json
    record SavedCategoryJson(String categoryId, String name, Optional<String> parentId) {
        Category toCategory(CategoryTree there) {
            var id = new CategoryId(categoryId);
            return new Category(
                    id,
                    name.strip(),
                    parentId.map(CategoryId::new),
                    there.find(id).flatMap(Category::image));
        }
    }

    /** Each with the picture that it has there. */
    List<Category> toCategories(CategoryTree there) {
        return categories.stream().map(category -> category.toCategory(there)).toList();
    }
}
