package dev.souk.storage.accounts;

import dev.souk.catalog.PublicationState;
import dev.souk.identity.SellerId;
import dev.souk.sellers.ProductView;
import dev.souk.sellers.ProductViews;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How a seller's views are written: one item, beside their account. */
final class ProductViewsItem {
    private static final String SORT = "VIEWS";

    private static final TableSchema<ProductView> VIEW = StaticImmutableTableSchema.builder(
                    ProductView.class, ViewBuilder.class)
            .newItemBuilder(ViewBuilder::new, ViewBuilder::build)
            .addAttribute(
                    String.class, a -> a.name("name").getter(ProductView::name).setter((b, v) -> b.name = v))
            .addAttribute(
                    String.class,
                    a -> a.name("words")
                            .getter(view -> view.words().orElse(null))
                            .setter((b, v) -> b.words = Optional.ofNullable(v)))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("low").getter(view -> view.low() ? true : null).setter((b, v) -> b.low = v))
            .addAttribute(
                    String.class,
                    a -> a.name("state")
                            .getter(view ->
                                    view.state().map(PublicationState::code).orElse(null))
                            .setter((b, v) -> b.state = Optional.ofNullable(v).flatMap(PublicationState::of)))
            .build();

    static final TableSchema<ProductViews> SCHEMA = StaticImmutableTableSchema.builder(
                    ProductViews.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(views -> SellerKeys.PARTITION + views.seller())
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(views -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    EnhancedType.listOf(
                            EnhancedType.documentOf(ProductView.class, VIEW, nested -> nested.ignoreNulls(true))),
                    a -> a.name("views").getter(ProductViews::views).setter((b, v) -> b.views = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("version").getter(ProductViews::version).setter((b, v) -> b.version = v))
            .build();

    private ProductViewsItem() {}

    static Key key(SellerId seller) {
        return Key.builder()
                .partitionValue(SellerKeys.PARTITION + seller)
                .sortValue(SORT)
                .build();
    }

    private static final class ViewBuilder {
        private String name = "";
        private Optional<String> words = Optional.empty();
        private boolean low;
        private Optional<PublicationState> state = Optional.empty();

        ProductView build() {
            return new ProductView(name, words, low, state);
        }
    }

    private static final class Builder {
        private String partition = "";
        private List<ProductView> views = List.of();
        private long version;

        ProductViews build() {
            return new ProductViews(SellerKeys.seller(partition), views, version);
        }
    }
}
