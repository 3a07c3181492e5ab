package dev.souk.storage.accounts;

import dev.souk.accounts.Wish;
import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How a wish is written: an item of its own, below its member. */
record WishItem(MemberId member, Wish wish) {
    private static final String SORT = "WISH#";

    static final TableSchema<WishItem> SCHEMA = StaticImmutableTableSchema.builder(WishItem.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(item -> ProfileItem.partition(item.member()))
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(item -> SORT + item.wish().product())
                            .setter((b, v) -> b.sort = v))
            .addAttribute(
                    String.class,
                    a -> a.name("title").getter(item -> item.wish().title()).setter((b, v) -> b.title = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("price")
                            .getter(item -> item.wish().price().amount())
                            .setter((b, v) -> b.price = v))
            .addAttribute(
                    String.class,
                    a -> a.name("currency")
                            .getter(item -> item.wish().price().currency().getCurrencyCode())
                            .setter((b, v) -> b.currency = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("addedAt")
                            .getter(item -> item.wish().addedAt().toEpochMilli())
                            .setter((b, v) -> b.addedAt = v))
            .build();

    /** What all wishes of a member begin with. */
    static Key keys(MemberId member) {
        return key(member, SORT);
    }

    static Key key(MemberId member, ProductId product) {
        return key(member, SORT + product);
    }

    private static Key key(MemberId member, String sort) {
        return Key.builder()
                .partitionValue(ProfileItem.partition(member))
                .sortValue(sort)
                .build();
    }

    private static final class Builder {
        private String partition = "";
        private String sort = "";
        private String title = "";
        private long price;
        private String currency = "";
        private long addedAt;

        WishItem build() {
            var member = new MemberId(partition.substring(ProfileItem.PARTITION.length()));
            var product = new ProductId(sort.substring(SORT.length()));
            return new WishItem(
                    member, new Wish(product, title, Money.of(price, currency), Instant.ofEpochMilli(addedAt)));
        }
    }
}
