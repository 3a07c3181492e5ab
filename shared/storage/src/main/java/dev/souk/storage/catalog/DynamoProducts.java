package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Stock;
import dev.souk.catalog.VariantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Products in DynamoDB. Items are mapped by the Enhanced Client's schemas; the calls are the plain client's, since one
 * query answers items of two kinds here, and a new count adds to a number, and the Enhanced Client expresses neither.
 */
final class DynamoProducts implements Products {
    private static final String OF_PRODUCT = "pk = :pk";
    private static final String OF_PARTITION = "#partition = :partition";
    /** Why a transaction may be cancelled with nothing wrong in it: the state is another, or others are at it. */
    private static final Set<String> OVERTAKEN = Set.of("None", "ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient client;
    private final Supplier<String> table;

    DynamoProducts(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<ShelvedProduct> findOwn(ProductId id) {
        return query(id, false);
    }

    @Override
    public Optional<ShelvedProduct> findLatest(ProductId id) {
        return query(id, true);
    }

    private Optional<ShelvedProduct> query(ProductId id, boolean consistent) {
        var request = QueryRequest.builder()
                .tableName(table.get())
                .consistentRead(consistent)
                .keyConditionExpression(OF_PRODUCT)
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(CatalogKeys.partition(id))))
                .build();
        @Nullable Product product = null;
        var stock = new HashMap<VariantId, Stock>();
        for (var item : client.queryPaginator(request).items()) {
            var sort = Objects.requireNonNull(item.get("sk")).s();
            if (CatalogKeys.isStock(sort)) {
                stock.put(CatalogKeys.variantId(sort), StockItem.read(item));
            } else {
                product = ProductSchema.SCHEMA.mapToItem(item);
            }
        }
        return product == null ? Optional.empty() : Optional.of(new ShelvedProduct(product, stock));
    }

    @Override
    public Listing.Outcome list(Listing listing) {
        var index = ListingIndex.of(listing);
        var start = listing.cursor().flatMap(index::key);
        if (listing.cursor().isPresent() && start.isEmpty()) {
            return new Listing.Outcome.CursorUnknown();
        }
        var request = query(listing, index);
        start.ifPresent(request::exclusiveStartKey);
        var page = client.query(request.build());
        return new Listing.Outcome.Page(
                page.items().stream().map(SummarySchema.SCHEMA::mapToItem).toList(),
                page.hasLastEvaluatedKey() ? Optional.of(index.cursor(page.lastEvaluatedKey())) : Optional.empty());
    }

    /** A query for each category, whose answers are one list by the index's own order. */
    @Override
    public List<ProductSummary> newest(Collection<CategoryId> categories, int limit) {
        return categories.stream()
                .map(category -> new Listing(Optional.of(category), Sort.NEWEST, limit, Optional.empty()))
                .flatMap(listing ->
                        client.query(query(listing, ListingIndex.of(listing)).build()).items().stream())
                .sorted(Comparator.comparing(DynamoProducts::arrival).reversed())
                .limit(limit)
                .map(SummarySchema.SCHEMA::mapToItem)
                .toList();
    }

    private static String arrival(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("newest")).s();
    }

    private QueryRequest.Builder query(Listing listing, ListingIndex index) {
        return QueryRequest.builder()
                .tableName(table.get())
                .indexName(index.name())
                .keyConditionExpression(OF_PARTITION)
                .expressionAttributeNames(Map.of("#partition", index.partitionName()))
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(index.partition())))
                .scanIndexForward(index.forward())
                .limit(listing.limit());
    }

    @Override
    public boolean save(Change change) {
        var writes = new ProductWrites(table.get(), change);
        try {
            if (writes.productAlone()) {
                client.putItem(writes.put());
            } else {
                client.transactWriteItems(writes.transaction());
            }
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        } catch (TransactionCanceledException e) {
            var overtaken = e.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .allMatch(OVERTAKEN::contains);
            if (overtaken) {
                return false;
            }
            throw e;
        }
    }
}
