package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopNames;
import dev.souk.storage.reads.Cursors;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of sellers' accounts and of their names, and where a page of a list of them begins. */
final class SellerKeys {
    static final String PARTITION = "SELLER#";
    static final String ACCOUNT = "ACCOUNT";
    static final String SETTINGS = "SETTINGS";
    static final String SHELVES = "SHELVES";
    private static final String DECISION_PREFIX = "DECISION#";
    private static final String INVITATION_PREFIX = "INVITATION#";
    private static final String NAME_PARTITION = "SHOPNAME#";
    private static final String NAME = "NAME";
    private static final Pattern CURSOR = Pattern.compile("([A-Za-z0-9_-]{1,64})\n([a-z]+)\n([0-9]{1,19})");

    private SellerKeys() {}

    static Map<String, AttributeValue> account(SellerId seller) {
        return Map.of("pk", fromS(PARTITION + seller), "sk", fromS(ACCOUNT));
    }

    static Map<String, AttributeValue> settings(SellerId seller) {
        return Map.of("pk", fromS(PARTITION + seller), "sk", fromS(SETTINGS));
    }

    /** Where it stands to whom a name belongs. */
    static Map<String, AttributeValue> name(String shopName) {
        return Map.of("pk", fromS(NAME_PARTITION + ShopNames.folded(shopName)), "sk", fromS(NAME));
    }

    /** Where it stands what was decided with a version of the account. */
    static Map<String, AttributeValue> decision(SellerId seller, long version) {
        return Map.of("pk", fromS(PARTITION + seller), "sk", fromS(DECISION_PREFIX + "%010d".formatted(version)));
    }

    /** Empty where it is the sort key of something else. */
    static OptionalLong decided(String sort) {
        return sort.startsWith(DECISION_PREFIX)
                ? OptionalLong.of(Long.parseLong(sort.substring(DECISION_PREFIX.length())))
                : OptionalLong.empty();
    }

    static Map<String, AttributeValue> staff(SellerId shop) {
        return Map.of("pk", fromS(PARTITION + shop), "sk", fromS(StaffItem.SORT));
    }

    /** Where it stands that a letter is to be written: the keys say it all. */
    static Map<String, AttributeValue> invitation(SellerId shop, String staffId, int round) {
        return Map.of("pk", fromS(PARTITION + shop), "sk", fromS(INVITATION_PREFIX + staffId + "#" + round));
    }

    /** Which letter a sort key means: the id of the place and the round, between them a {@code #}; empty for another key. */
    static Optional<String> letter(String sort) {
        return sort.startsWith(INVITATION_PREFIX)
                ? Optional.of(sort.substring(INVITATION_PREFIX.length()))
                : Optional.empty();
    }

    /** Where it stands that a seller's shelf is worked on. */
    static Map<String, AttributeValue> shelf(SellerId seller) {
        return Map.of("pk", fromS(SHELVES), "sk", fromS(seller.value()));
    }

    static SellerId seller(String partition) {
        return new SellerId(partition.substring(PARTITION.length()));
    }

    static String cursor(Map<String, AttributeValue> key) {
        return Cursors.opaque(String.join(
                "\n",
                seller(text(key, "pk")).value(),
                text(key, "sellerState"),
                Objects.requireNonNull(key.get("since")).n()));
    }

    /** The key that a cursor means; empty where it is none of that list. */
    static Optional<Map<String, AttributeValue>> key(SellerState state, String cursor) {
        return Cursors.text(cursor)
                .map(CURSOR::matcher)
                .filter(Matcher::matches)
                .filter(parts -> parts.group(2).equals(state.text()))
                .map(parts -> Map.of(
                        "pk", fromS(PARTITION + parts.group(1)),
                        "sk", fromS(ACCOUNT),
                        "sellerState", fromS(parts.group(2)),
                        "since", fromN(parts.group(3))));
    }

    private static String text(Map<String, AttributeValue> key, String name) {
        return Objects.requireNonNull(key.get(name)).s();
    }
}
