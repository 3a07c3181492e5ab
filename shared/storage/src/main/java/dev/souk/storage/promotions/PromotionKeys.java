package dev.souk.storage.promotions;

import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where promotions and the counts of their uses stand in the catalog's table. */
public final class PromotionKeys {
    /** How many orders have a promotion: on the promotion's own item, and on a shopper's. */
    public static final String TAKEN = "taken";

    static final String PARTITION = "PROMOTIONS";
    /** Promotions without a code come first and are read by one query. */
    static final String AUTOMATIC = "A#";

    /** Before the sort key of the promotion whose uses by a shopper these are. */
    static final String USES = "USED#";

    private static final String CODE = "C#";

    private PromotionKeys() {}

    /** The promotion's item. */
    public static Map<String, AttributeValue> promotion(PromotionId id, boolean code) {
        return key(PARTITION, sort(id, code));
    }

    /**
     * A shopper's uses of it.
     *
     * @param shopper see {@link dev.souk.promotions.Shopper#key()}
     */
    public static Map<String, AttributeValue> uses(PromotionId id, boolean code, String shopper) {
        return key("SHOPPER#" + shopper, USES + sort(id, code));
    }

    /** A shopper's one first order. */
    public static Map<String, AttributeValue> firstOrder(String shopper) {
        return key("SHOPPER#" + shopper, "FIRST");
    }

    static String sort(Promotion promotion) {
        return sort(promotion.id(), promotion.terms().code());
    }

    private static String sort(PromotionId id, boolean code) {
        return (code ? CODE : AUTOMATIC) + id.value();
    }

    static Map<String, AttributeValue> sorted(String sort) {
        return key(PARTITION, sort);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
    }
}
