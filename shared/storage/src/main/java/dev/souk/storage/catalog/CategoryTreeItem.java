package dev.souk.storage.catalog;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import dev.souk.catalog.Image;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How the category tree is written: one item, its categories in their order. */
final class CategoryTreeItem {
    private static final String SORT = "TREE";

    static final Key KEY =
            Key.builder().partitionValue(CatalogKeys.CATEGORIES).sortValue(SORT).build();

    private static final TableSchema<Category> CATEGORY = StaticImmutableTableSchema.builder(
                    Category.class, CategoryBuilder.class)
            .newItemBuilder(CategoryBuilder::new, CategoryBuilder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("id").getter(category -> category.id().value()).setter((b, v) -> b.id = v))
            .addAttribute(
                    String.class, a -> a.name("name").getter(Category::name).setter((b, v) -> b.name = v))
            .addAttribute(
                    String.class,
                    a -> a.name("parent")
                            .getter(category ->
                                    category.parent().map(CategoryId::value).orElse(null))
                            .setter((b, v) -> b.parent = Optional.ofNullable(v)))
            .addAttribute(
                    Schemas.IMAGE,
                    a -> a.name("image")
                            .getter(category -> category.image().orElse(null))
                            .setter((b, v) -> b.image = Optional.ofNullable(v)))
            .build();

    static final TableSchema<CategoryTree> SCHEMA = StaticImmutableTableSchema.builder(
                    CategoryTree.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(_ -> CatalogKeys.CATEGORIES)
                            .setter((b, v) -> {}))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(_ -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    EnhancedType.listOf(
                            EnhancedType.documentOf(Category.class, CATEGORY, nested -> nested.ignoreNulls(true))),
                    a -> a.name("categories").getter(CategoryTree::categories).setter((b, v) -> b.categories = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("version").getter(CategoryTree::version).setter((b, v) -> b.version = v))
            .build();

    private CategoryTreeItem() {}

    private static final class CategoryBuilder {
        private String id = "";
        private String name = "";
        private Optional<String> parent = Optional.empty();
        private Optional<Image> image = Optional.empty();

        Category build() {
            return new Category(new CategoryId(id), name, parent.map(CategoryId::new), image);
        }
    }

    private static final class Builder {
        private List<Category> categories = List.of();
        private long version;

        CategoryTree build() {
            return new CategoryTree(categories, version);
        }
    }
}
