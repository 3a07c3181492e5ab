package dev.souk.storage.accounts;

import dev.souk.accounts.Profile;
import dev.souk.identity.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How a profile is written. */
final class ProfileItem {
    static final String PARTITION = "MEMBER#";
    private static final String SORT = "PROFILE";

    static final TableSchema<Profile> SCHEMA = StaticImmutableTableSchema.builder(Profile.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(profile -> partition(profile.member()))
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(profile -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    String.class, a -> a.name("email").getter(Profile::email).setter((b, v) -> b.email = v))
            .addAttribute(
                    String.class, a -> a.name("name").getter(Profile::name).setter((b, v) -> b.name = v))
            .addAttribute(
                    Long.class, a -> a.name("version").getter(Profile::version).setter((b, v) -> b.version = v))
            .build();

    private ProfileItem() {}

    static Key key(MemberId member) {
        return Key.builder().partitionValue(partition(member)).sortValue(SORT).build();
    }

    static String partition(MemberId member) {
        return PARTITION + member.value();
    }

    private static final class Builder {
        private String partition = "";
        private String email = "";
        private String name = "";
        private long version;

        Profile build() {
            return new Profile(new MemberId(partition.substring(PARTITION.length())), email, name, version);
        }
    }
}
