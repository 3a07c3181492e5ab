package dev.souk.storage.accounts;

import dev.souk.identity.MemberId;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffMember;
import dev.souk.staff.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How the staff of a shop is written: one item, beside the shop's account. */
final class StaffItem {
    static final String SORT = "STAFF";

    private static final TableSchema<StaffMember> MEMBER = StaticImmutableTableSchema.builder(
                    StaffMember.class, MemberBuilder.class)
            .newItemBuilder(MemberBuilder::new, MemberBuilder::build)
            .addAttribute(
                    String.class, a -> a.name("id").getter(StaffMember::id).setter((b, v) -> b.id = v))
            .addAttribute(
                    String.class,
                    a -> a.name("email").getter(StaffMember::email).setter((b, v) -> b.email = v))
            .addAttribute(
                    String.class,
                    a -> a.name("role").getter(member -> member.role().code()).setter((b, v) -> b.role = v))
            .addAttribute(
                    String.class,
                    a -> a.name("person")
                            .getter(member ->
                                    member.person().map(MemberId::value).orElse(null))
                            .setter((b, v) -> b.person = Optional.ofNullable(v)))
            .addAttribute(
                    Integer.class,
                    a -> a.name("round").getter(StaffMember::round).setter((b, v) -> b.round = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("since")
                            .getter(member -> member.since().toEpochMilli())
                            .setter((b, v) -> b.since = v))
            .build();

    static final TableSchema<Staff> SCHEMA = StaticImmutableTableSchema.builder(Staff.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(staff -> SellerKeys.PARTITION + staff.shop())
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(staff -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    EnhancedType.listOf(
                            EnhancedType.documentOf(StaffMember.class, MEMBER, nested -> nested.ignoreNulls(true))),
                    a -> a.name("members").getter(Staff::members).setter((b, v) -> b.members = v))
            .addAttribute(
                    Long.class, a -> a.name("version").getter(Staff::version).setter((b, v) -> b.version = v))
            .build();

    private StaffItem() {}

    private static final class MemberBuilder {
        private String id = "";
        private String email = "";
        private String role = "";
        private Optional<String> person = Optional.empty();
        private int round;
        private long since;

        StaffMember build() {
            return new StaffMember(
                    id,
                    email,
                    StaffRole.of(role).orElseThrow(),
                    person.map(MemberId::new),
                    round,
                    Instant.ofEpochMilli(since));
        }
    }

    private static final class Builder {
        private String partition = "";
        private List<StaffMember> members = List.of();
        private long version;

        Staff build() {
            return new Staff(SellerKeys.seller(partition), members, version);
        }
    }
}
