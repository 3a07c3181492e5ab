package dev.souk.storage.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.VariantId;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the catalog table and of its indexes; {@code shared/storage/README.md} lists them. */
final class CatalogKeys {
    static final String PRODUCT = "PRODUCT";
    static final String SHOP = "SHOP";
    static final String CATEGORIES = "CATEGORIES";
    private static final String PRODUCT_PREFIX = "PRODUCT#";
    private static final String STOCK_PREFIX = "STOCK#";

    private CatalogKeys() {}

    static String partition(ProductId id) {
        return PRODUCT_PREFIX + id;
    }

    static ProductId productId(String partition) {
        return new ProductId(partition.substring(PRODUCT_PREFIX.length()));
    }

    /** Empty where it is the partition of something else. */
    static Optional<ProductId> product(String partition) {
        return partition.startsWith(PRODUCT_PREFIX) ? Optional.of(productId(partition)) : Optional.empty();
    }

    static Map<String, AttributeValue> product(ProductId id) {
        return key(partition(id), PRODUCT);
    }

    static Map<String, AttributeValue> stock(ProductId id, VariantId variant) {
        return key(partition(id), STOCK_PREFIX + variant);
    }

    /** Of the mark that a correction is done: apart from its product, which is read whole each time it is shown. */
    static Map<String, AttributeValue> correction(ProductId id, VariantId variant, String correction) {
        return key("CORRECTIONS#" + id, variant + "#" + correction);
    }

    static boolean isStock(String sort) {
        return sort.startsWith(STOCK_PREFIX);
    }

    static VariantId variantId(String sort) {
        return new VariantId(sort.substring(STOCK_PREFIX.length()));
    }

    /** Sorts as the instants do until the year 2286; products of one millisecond differ by their ids. */
    static String moment(Instant instant, ProductId id) {
        return "%013d#%s".formatted(instant.toEpochMilli(), id);
    }

    /** Sorts as the prices do: the contract allows twelve digits. */
    static String price(Money price, ProductId id) {
        return "%012d#%s".formatted(price.amount(), id);
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
    }
}
