package dev.souk.storage.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerDecision;
import dev.souk.staff.StaffLetter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the stream of the accounts table shows of sellers. */
public final class SellerImages {
    private SellerImages() {}

    /** The decision that an item is; empty where it is something else. */
    public static Optional<SellerDecision> decision(Map<String, AttributeValue> item) {
        return SellerDecisionItem.read(item);
    }

    /** The letter of invitation that an item asks for; empty where it is something else. */
    public static Optional<StaffLetter> letter(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("sk"))
                .flatMap(sort -> SellerKeys.letter(sort.s()))
                .map(letter -> letter.split("#", 2))
                .map(parts -> new StaffLetter(
                        SellerKeys.seller(Objects.requireNonNull(item.get("pk")).s()),
                        parts[0],
                        Integer.parseInt(parts[1])));
    }

    /** Whose shelf a change is about, by the keys of its item; empty where it is about none. */
    public static Optional<SellerId> shelf(Map<String, AttributeValue> keys) {
        return Optional.ofNullable(keys.get("pk"))
                .filter(partition -> SellerKeys.SHELVES.equals(partition.s()))
                .flatMap(_ -> Optional.ofNullable(keys.get("sk")))
                .map(AttributeValue::s)
                .map(SellerId::new);
    }
}
