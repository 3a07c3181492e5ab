package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.staff.Membership;
import dev.souk.staff.StaffRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How it is written for whom somebody works: one item, beside their profile, so that it cannot be for two. */
final class MembershipItem {
    private static final String SORT = "STAFF";

    private MembershipItem() {}

    static Map<String, AttributeValue> key(MemberId person) {
        return Map.of("pk", fromS(ProfileItem.partition(person)), "sk", fromS(SORT));
    }

    static Map<String, AttributeValue> of(Membership membership) {
        var item = new HashMap<>(key(membership.person()));
        item.put("shop", fromS(membership.shop().value()));
        item.put("place", fromS(membership.staffId()));
        item.put("role", fromS(membership.role().code()));
        return item;
    }

    static Membership read(MemberId person, Map<String, AttributeValue> item) {
        return new Membership(
                person,
                new SellerId(text(item, "shop")),
                text(item, "place"),
                StaffRole.of(text(item, "role")).orElseThrow());
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
