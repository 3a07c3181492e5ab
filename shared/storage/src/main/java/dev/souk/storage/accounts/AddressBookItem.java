package dev.souk.storage.accounts;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.SavedAddress;
import dev.souk.addresses.PostalAddress;
import dev.souk.identity.MemberId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How an address book is written: one item, beside the member's profile. */
final class AddressBookItem {
    private static final String SORT = "ADDRESSES";

    private static final TableSchema<SavedAddress> SAVED = StaticImmutableTableSchema.builder(
                    SavedAddress.class, SavedBuilder.class)
            .newItemBuilder(SavedBuilder::new, SavedBuilder::build)
            .addAttribute(
                    String.class, a -> a.name("id").getter(SavedAddress::id).setter((b, v) -> b.id = v))
            .addAttribute(
                    EnhancedType.documentOf(
                            PostalAddress.class, AddressItem.SCHEMA, nested -> nested.ignoreNulls(true)),
                    a -> a.name("address").getter(SavedAddress::address).setter((b, v) -> b.address = v))
            .build();

    static final TableSchema<AddressBook> SCHEMA = StaticImmutableTableSchema.builder(AddressBook.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(book -> ProfileItem.partition(book.member()))
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(book -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    EnhancedType.listOf(
                            EnhancedType.documentOf(SavedAddress.class, SAVED, nested -> nested.ignoreNulls(true))),
                    a -> a.name("addresses").getter(AddressBook::addresses).setter((b, v) -> b.addresses = v))
            .addAttribute(
                    String.class,
                    a -> a.name("preferred")
                            .getter(book -> book.preferred().orElse(null))
                            .setter((b, v) -> b.preferred = Optional.ofNullable(v)))
            .addAttribute(
                    Long.class,
                    a -> a.name("version").getter(AddressBook::version).setter((b, v) -> b.version = v))
            .build();

    private AddressBookItem() {}

    static Key key(MemberId member) {
        return Key.builder()
                .partitionValue(ProfileItem.partition(member))
                .sortValue(SORT)
                .build();
    }

    private static final class SavedBuilder {
        private String id = "";

        @Nullable
        private PostalAddress address;

        SavedAddress build() {
            return new SavedAddress(id, Objects.requireNonNull(address, "A saved address has one"));
        }
    }

    private static final class Builder {
        private String partition = "";
        private List<SavedAddress> addresses = List.of();
        private Optional<String> preferred = Optional.empty();
        private long version;

        AddressBook build() {
            var member = new MemberId(partition.substring(ProfileItem.PARTITION.length()));
            return new AddressBook(member, addresses, preferred, version);
        }
    }
}
