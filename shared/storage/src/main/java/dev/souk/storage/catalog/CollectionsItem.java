package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.collections.HomeCollections;
import dev.souk.collections.ProductCollection;
import dev.souk.collections.ProductCollection.Contents;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How what the shop's home shows is written: one item. */
final class CollectionsItem {
    private static final String PARTITION = "COLLECTIONS";
    private static final String SORT = "HOME";

    static final Key KEY =
            Key.builder().partitionValue(PARTITION).sortValue(SORT).build();

    private static final TableSchema<ProductCollection> COLLECTION = StaticImmutableTableSchema.builder(
                    ProductCollection.class, CollectionBuilder.class)
            .newItemBuilder(CollectionBuilder::new, CollectionBuilder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("title").getter(ProductCollection::title).setter((b, v) -> b.title = v))
            .addAttribute(
                    String.class,
                    a -> a.name("line")
                            .getter(collection -> collection.line().orElse(null))
                            .setter((b, v) -> b.line = Optional.ofNullable(v)))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("chosen").getter(CollectionsItem::chosen).setter((b, v) -> b.chosen = v))
            .addAttribute(
                    String.class,
                    a -> a.name("category")
                            .getter(CollectionsItem::category)
                            .setter((b, v) -> b.category = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("sort").getter(CollectionsItem::sort).setter((b, v) -> b.sort = v))
            .build();

    static final TableSchema<HomeCollections> SCHEMA = StaticImmutableTableSchema.builder(
                    HomeCollections.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(_ -> PARTITION)
                            .setter((b, v) -> {}))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(_ -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            ProductCollection.class, COLLECTION, nested -> nested.ignoreNulls(true))),
                    a -> a.name("collections")
                            .getter(HomeCollections::collections)
                            .setter((b, v) -> b.collections = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("version").getter(HomeCollections::version).setter((b, v) -> b.version = v))
            .build();

    private CollectionsItem() {}

    private static @Nullable List<String> chosen(ProductCollection collection) {
        return switch (collection.contents()) {
            case Contents.Chosen(var products) ->
                products.stream().map(ProductId::value).toList();
            case Contents.Rule _ -> null;
        };
    }

    private static @Nullable String category(ProductCollection collection) {
        return switch (collection.contents()) {
            case Contents.Chosen _ -> null;
            case Contents.Rule rule -> rule.category().map(CategoryId::value).orElse(null);
        };
    }

    private static @Nullable String sort(ProductCollection collection) {
        return switch (collection.contents()) {
            case Contents.Chosen _ -> null;
            case Contents.Rule rule -> rule.sort().name();
        };
    }

    private static final class CollectionBuilder {
        private String title = "";
        private Optional<String> line = Optional.empty();
        private List<String> chosen = List.of();
        private Optional<String> category = Optional.empty();
        private String sort = Sort.NEWEST.name();

        ProductCollection build() {
            return new ProductCollection(
                    title,
                    line,
                    chosen.isEmpty()
                            ? new Contents.Rule(category.map(CategoryId::new), Sort.valueOf(sort))
                            : new Contents.Chosen(
                                    chosen.stream().map(ProductId::new).toList()));
        }
    }

    private static final class Builder {
        private List<ProductCollection> collections = List.of();
        private long version;

        HomeCollections build() {
            return new HomeCollections(collections, version);
        }
    }
}
