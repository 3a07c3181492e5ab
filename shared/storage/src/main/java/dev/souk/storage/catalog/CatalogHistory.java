package dev.souk.storage.catalog;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductDifference;
import dev.souk.catalog.StockMovement;
import dev.souk.storage.stock.StockCauses;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the stream of the catalog's table says of products and of stock: each image beside the one before. */
public final class CatalogHistory {
    /** Of the longest number of a stream. */
    private static final int DIGITS = 40;

    private CatalogHistory() {}

    /**
     * The entry of a change of a product; empty for a change of anything else. Nothing removes products.
     *
     * @param at when it was written, to the second
     * @param before the item as it was; empty where there was none
     * @param after the item as it is; empty where there is none any more
     */
    public static Optional<ProductChange> product(
            Map<String, AttributeValue> keys,
            Instant at,
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after) {
        if (!key(keys, "sk").equals(CatalogKeys.PRODUCT) || after.isEmpty()) {
            return Optional.empty();
        }
        var now = after.get();
        return Optional.of(ProductDifference.entry(
                before.map(ProductSchema.SCHEMA::mapToItem),
                ProductSchema.SCHEMA.mapToItem(now),
                Optional.ofNullable(now.get(ProductWrites.CHANGED_BY))
                        .map(AttributeValue::s)
                        .flatMap(ChangedBy::read),
                at));
    }

    /**
     * The movement of a change of stock; empty where no pieces moved, and for a change of anything else.
     *
     * @param number its place in the stream: later changes of one item have greater ones
     * @param at as of {@link #product}, and the images likewise
     */
    public static Optional<StockMovement> stock(
            Map<String, AttributeValue> keys,
            String number,
            Instant at,
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after) {
        if (!CatalogKeys.isStock(key(keys, "sk"))) {
            return Optional.empty();
        }
        Map<String, AttributeValue> was = before.orElse(Map.of());
        Map<String, AttributeValue> is = after.orElse(Map.of());
        var balance = StockItem.read(is).available();
        var by = balance - StockItem.read(was).available();
        if (by == 0) {
            return Optional.empty();
        }
        var cause = StockCauses.between(was, is);
        return Optional.of(new StockMovement(
                CatalogKeys.productId(key(keys, "pk")),
                CatalogKeys.variantId(key(keys, "sk")),
                id(at, number),
                at,
                cause.kind(),
                by,
                balance,
                cause.who(),
                cause.order(),
                cause.correction(),
                cause.reason(),
                cause.note()));
    }

    /** Sorts as the changes of one item came: to the second by the time, within one by the stream's number. */
    private static String id(Instant at, String number) {
        return "%013d-%s".formatted(at.toEpochMilli(), "0".repeat(Math.max(0, DIGITS - number.length())) + number);
    }

    private static String key(Map<String, AttributeValue> keys, String name) {
        return Objects.requireNonNull(keys.get(name), name).s();
    }
}
