package dev.souk.storage.accounts;

import dev.souk.addresses.PostalAddress;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopDetails;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How a seller's account is written. What is not sent yet has no {@code sellerState}, and so stands in no list. */
final class SellerAccountItem {
    static final TableSchema<SellerAccount> SCHEMA = schema();

    private SellerAccountItem() {}

    private static TableSchema<SellerAccount> schema() {
        var schema = StaticImmutableTableSchema.builder(SellerAccount.class, Builder.class)
                .newItemBuilder(Builder::new, Builder::build)
                .addAttribute(
                        String.class,
                        a -> a.name("pk")
                                .tags(StaticAttributeTags.primaryPartitionKey())
                                .getter(account -> SellerKeys.PARTITION + account.id())
                                .setter((b, v) -> b.partition = v))
                .addAttribute(
                        String.class,
                        a -> a.name("sk")
                                .tags(StaticAttributeTags.primarySortKey())
                                .getter(account -> SellerKeys.ACCOUNT)
                                .setter((b, v) -> {}))
                .addAttribute(
                        String.class,
                        a -> a.name("sellerState")
                                .getter(SellerAccountItem::listed)
                                .setter((b, v) -> b.state = SellerState.of(v)))
                .addAttribute(
                        Long.class,
                        a -> a.name("since")
                                .getter(account -> account.since().toEpochMilli())
                                .setter((b, v) -> b.since = Instant.ofEpochMilli(v)))
                .addAttribute(
                        String.class,
                        a -> a.name("email").getter(SellerAccount::email).setter((b, v) -> b.email = v))
                .addAttribute(
                        Boolean.class,
                        a -> a.name("trusted").getter(SellerAccount::trusted).setter((b, v) -> b.trusted = v))
                .addAttribute(
                        Long.class,
                        a -> a.name("version").getter(SellerAccount::version).setter((b, v) -> b.version = v))
                .addAttribute(
                        String.class,
                        a -> a.name("reason")
                                .getter(account -> account.reason().orElse(null))
                                .setter((b, v) -> b.reason = Optional.ofNullable(v)))
                .addAttribute(
                        EnhancedType.documentOf(
                                PostalAddress.class, AddressItem.SCHEMA, nested -> nested.ignoreNulls(true)),
                        a -> a.name("returnAddress")
                                .getter(account ->
                                        account.details().returnAddress().orElse(null))
                                .setter((b, v) -> b.returnAddress = Optional.ofNullable(v)))
                .addAttribute(
                        Long.class,
                        a -> a.name("termsAccepted")
                                .getter(account -> account.details()
                                        .termsAccepted()
                                        .map(Instant::toEpochMilli)
                                        .orElse(null))
                                .setter((b, v) ->
                                        b.termsAccepted = Optional.ofNullable(v).map(Instant::ofEpochMilli)));
        told(schema, "shopName", ShopDetails::shopName, (b, v) -> b.shopName = v);
        told(schema, "about", ShopDetails::about, (b, v) -> b.about = v);
        told(schema, "taxNumber", ShopDetails::taxNumber, (b, v) -> b.taxNumber = v);
        told(schema, "payoutAccount", ShopDetails::payoutAccount, (b, v) -> b.payoutAccount = v);
        return schema.build();
    }

    private static @Nullable String listed(SellerAccount account) {
        return account.state() == SellerState.APPLYING ? null : account.state().text();
    }

    private interface Keep {
        void in(Builder builder, Optional<String> value);
    }

    private static void told(
            StaticImmutableTableSchema.Builder<SellerAccount, Builder> schema,
            String name,
            Function<ShopDetails, Optional<String>> value,
            Keep keep) {
        schema.addAttribute(
                String.class,
                a -> a.name(name)
                        .getter(account -> value.apply(account.details()).orElse(null))
                        .setter((b, v) -> keep.in(b, Optional.ofNullable(v))));
    }

    private static final class Builder {
        private String partition = "";
        private SellerState state = SellerState.APPLYING;
        private Instant since = Instant.EPOCH;
        private String email = "";
        private boolean trusted;
        private long version;
        private Optional<String> reason = Optional.empty();
        private Optional<String> shopName = Optional.empty();
        private Optional<String> about = Optional.empty();
        private Optional<PostalAddress> returnAddress = Optional.empty();
        private Optional<String> taxNumber = Optional.empty();
        private Optional<String> payoutAccount = Optional.empty();
        private Optional<Instant> termsAccepted = Optional.empty();

        SellerAccount build() {
            var details = new ShopDetails(shopName, about, returnAddress, taxNumber, payoutAccount, termsAccepted);
            return new SellerAccount(
                    SellerKeys.seller(partition), email, details, state, since, reason, trusted, version);
        }
    }
}
