package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.storage.reads.Cursors;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The index that a listing reads, and its cursors. A cursor says where in the index a page ended and of which listing it
 * is. It is not signed: whoever makes one up gets to a place of a list that is public anyway.
 *
 * @param name of the index
 * @param partitionName the index's partition key
 * @param sortName the index's sort key
 * @param partition whose products are listed
 * @param forward smallest first
 */
record ListingIndex(String name, String partitionName, String sortName, String partition, boolean forward) {
    /** The longest price key: twelve digits, '#', and the longest id. */
    private static final Pattern PLACE = Pattern.compile("[0-9]{12,13}#[a-z0-9-]{1,96}");

    private static final Pattern PARTITION = Pattern.compile("PRODUCT#[a-z0-9-]{1,96}");

    static ListingIndex of(Listing listing) {
        var byPrice = listing.sort() != Sort.NEWEST;
        var forward = listing.sort() == Sort.PRICE_ASCENDING;
        var sort = byPrice ? "priceKey" : "newest";
        return listing.category()
                .map(CategoryId::value)
                .map(category -> new ListingIndex(
                        byPrice ? "byCategoryPrice" : "byCategory", "category", sort, category, forward))
                .orElseGet(() ->
                        new ListingIndex(byPrice ? "byShopPrice" : "byShop", "shop", sort, CatalogKeys.SHOP, forward));
    }

    /** The cursor for what follows this key. */
    String cursor(Map<String, AttributeValue> lastKey) {
        var text = String.join(
                "\n",
                name,
                partition,
                Boolean.toString(forward),
                Objects.requireNonNull(lastKey.get("pk")).s(),
                Objects.requireNonNull(lastKey.get(sortName)).s());
        return Cursors.opaque(text);
    }

    /** The key that a cursor means; empty where it is none of this listing. */
    Optional<Map<String, AttributeValue>> key(String cursor) {
        return Cursors.text(cursor).map(text -> text.split("\n", -1)).flatMap(this::key);
    }

    private Optional<Map<String, AttributeValue>> key(String[] parts) {
        if (parts.length != 5
                || !parts[0].equals(name)
                || !parts[1].equals(partition)
                || !parts[2].equals(Boolean.toString(forward))
                || !PARTITION.matcher(parts[3]).matches()
                || !PLACE.matcher(parts[4]).matches()
                || !parts[4].endsWith(parts[3].substring(parts[3].indexOf('#')))) {
            return Optional.empty();
        }
        var key = new HashMap<String, AttributeValue>();
        key.put("pk", AttributeValue.fromS(parts[3]));
        key.put("sk", AttributeValue.fromS(CatalogKeys.PRODUCT));
        key.put(partitionName, AttributeValue.fromS(partition));
        key.put(sortName, AttributeValue.fromS(parts[4]));
        return Optional.of(key);
    }
}
