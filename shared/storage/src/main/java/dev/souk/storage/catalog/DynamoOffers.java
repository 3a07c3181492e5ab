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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Offers out of products and their stock. Reads are eventually consistent, at half the price: the stock is decided by the
 * order's own condition, and a price is at most a second old.
 */
final class DynamoOffers implements Offers {
    private final BatchReads reads;
    private final Supplier<String> table;

    DynamoOffers(BatchReads reads, Supplier<String> table) {
        this.reads = reads;
        this.table = table;
    }

    @Override
    public Map<VariantRef, Offer> find(Collection<VariantRef> variants) {
        var keys = new LinkedHashSet<Map<String, AttributeValue>>();
        for (var variant : variants) {
            var product = new ProductId(variant.productId());
            keys.add(CatalogKeys.product(product));
            keys.add(CatalogKeys.stock(product, new VariantId(variant.variantId())));
        }
        var found = Found.of(reads.read(table.get(), keys));
        var offers = new LinkedHashMap<VariantRef, Offer>();
        for (var variant : variants) {
            found.offer(variant).ifPresent(offer -> offers.put(variant, offer));
        }
        return offers;
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
