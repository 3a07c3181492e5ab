package dev.souk.storage.catalog;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** A category at its place in the tree; {@code sort} keeps the order. */
record CategoryItem(String sort, Category category) {
    static final TableSchema<CategoryItem> SCHEMA = StaticImmutableTableSchema.builder(
                    CategoryItem.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(item -> CatalogKeys.CATEGORIES)
                            .setter((b, v) -> {}))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(CategoryItem::sort)
                            .setter((b, v) -> b.sort = v))
            .addAttribute(
                    String.class,
                    a -> a.name("id")
                            .getter(item -> item.category().id().value())
                            .setter((b, v) -> b.id = v))
            .addAttribute(
                    String.class,
                    a -> a.name("name").getter(item -> item.category().name()).setter((b, v) -> b.name = v))
            .addAttribute(
                    String.class,
                    a -> a.name("parent")
                            .getter(item -> item.category()
                                    .parent()
                                    .map(CategoryId::value)
                                    .orElse(null))
                            .setter((b, v) -> b.parent = Optional.ofNullable(v)))
            .addAttribute(
                    Schemas.IMAGE,
                    a -> a.name("image")
                            .getter(item -> item.category().image().orElse(null))
                            .setter((b, v) -> b.image = Optional.ofNullable(v)))
            .build();

    private static final class Builder {
        private String sort = "";
        private String id = "";
        private String name = "";
        private Optional<String> parent = Optional.empty();
        private Optional<Image> image = Optional.empty();

        CategoryItem build() {
            return new CategoryItem(sort, new Category(new CategoryId(id), name, parent.map(CategoryId::new), image));
        }
    }
}
