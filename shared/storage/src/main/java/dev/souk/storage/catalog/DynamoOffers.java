package dev.souk.storage.catalog;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Stock;
import dev.souk.catalog.VariantId;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import dev.souk.storage.reads.BatchReads;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Offers out of products and their stock. Reads are eventually consistent, at half the price: the stock is decided by the
 * order's own condition, and a price is at most a second old.
 *
 * <p>A product and its stock stand in one partition, and a query charges their size together, where a batch charges each item
 * as four kilobytes: half the units for what a shopper buys, and never more. A query costs a call for each product, so that
 * many products are read as one batch: a full cart is not to wait for a hundred answers, one after the other.
 */
final class DynamoOffers implements Offers {
    /** With a few milliseconds each. */
    private static final int MOST_QUERIES = 4;

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final Supplier<String> table;

    DynamoOffers(DynamoDbClient client, BatchReads reads, Supplier<String> table) {
        this.client = client;
        this.reads = reads;
        this.table = table;
    }

    @Override
    public Map<VariantRef, Offer> find(Collection<VariantRef> variants) {
        var products = variants.stream()
                .map(variant -> new ProductId(variant.productId()))
                .distinct()
                .toList();
        var found = Found.of(products.size() <= MOST_QUERIES ? queried(products) : batched(variants));
        var offers = new LinkedHashMap<VariantRef, Offer>();
        for (var variant : variants) {
            found.offer(variant).ifPresent(offer -> offers.put(variant, offer));
        }
        return offers;
    }

    private List<Map<String, AttributeValue>> queried(List<ProductId> products) {
        return products.stream()
                .map(product -> client.queryPaginator(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(
                                ":pk",
                                Objects.requireNonNull(
                                        CatalogKeys.product(product).get("pk"))))))
                .flatMap(pages -> pages.items().stream())
                .toList();
    }

    private List<Map<String, AttributeValue>> batched(Collection<VariantRef> variants) {
        var keys = new LinkedHashSet<Map<String, AttributeValue>>();
        for (var variant : variants) {
            var product = new ProductId(variant.productId());
            keys.add(CatalogKeys.product(product));
            keys.add(CatalogKeys.stock(product, new VariantId(variant.variantId())));
        }
        return reads.read(table.get(), keys);
    }

    private record Found(Map<String, Product> products, Map<VariantRef, Stock> stock) {
        static Found of(Iterable<Map<String, AttributeValue>> items) {
            var products = new HashMap<String, Product>();
            var stock = new HashMap<VariantRef, Stock>();
            for (var item : items) {
                var productId = CatalogKeys.productId(
                                Objects.requireNonNull(item.get("pk")).s())
                        .value();
                var sort = Objects.requireNonNull(item.get("sk")).s();
                if (CatalogKeys.isStock(sort)) {
                    var variant = new VariantRef(
                            productId, CatalogKeys.variantId(sort).value());
                    stock.put(variant, StockItem.read(item));
                } else {
                    products.put(productId, ProductSchema.SCHEMA.mapToItem(item));
                }
            }
            return new Found(products, stock);
        }

        Optional<Offer> offer(VariantRef ref) {
            return Optional.ofNullable(products.get(ref.productId()))
                    .flatMap(product ->
                            Offer.of(product, new VariantId(ref.variantId()), stock.getOrDefault(ref, Stock.NONE)));
        }
    }
}
