package dev.souk.storage.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.SellerId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Sellers' products by an index that holds their names, from which those that are shown are read one by one: each is a query
 * of its own partition, since its stock stands there too.
 */
final class DynamoSellersShelves implements SellersShelves {
    private static final String OF_SELLER = "sellerId = :seller";
    /** As many names as a call looks at for words or a state: some 4 read units. */
    private static final int NAMES = 200;

    /** As many products as a call reads to see what is on the shelf: 30 read units and more where they have many variants. */
    private static final int PRODUCTS = 60;

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Products products;

    DynamoSellersShelves(DynamoDbClient client, Supplier<String> table, Products products) {
        this.client = client;
        this.table = table;
        this.products = products;
    }

    @Override
    public Optional<Page> of(SellerId seller, ShelfFilter filter, int limit, Optional<String> cursor) {
        var index = new ListingIndex("bySeller", "sellerId", "newest", seller.value(), false);
        var start = cursor.flatMap(index::key);
        if (cursor.isPresent() && start.isEmpty()) {
            return Optional.empty();
        }
        var request = QueryRequest.builder()
                .tableName(table.get())
                .indexName(index.name())
                .keyConditionExpression(OF_SELLER)
                .expressionAttributeValues(Map.of(":seller", AttributeValue.fromS(seller.value())))
                .scanIndexForward(index.forward())
                .exclusiveStartKey(start.orElse(null))
                .limit(most(filter, limit));
        var names = client.query(request.build());
        var found = new ArrayList<ShelvedProduct>();
        for (var name : names.items()) {
            named(name, filter)
                    .filter(filter::fitsStock)
                    .filter(product ->
                            filter.fitsState(product.product().publication().state()))
                    .ifPresent(found::add);
            if (found.size() == limit) {
                var last = name.equals(names.items().getLast()) && !names.hasLastEvaluatedKey();
                return Optional.of(new Page(found, last ? Optional.empty() : Optional.of(index.cursor(name))));
            }
        }
        return Optional.of(new Page(
                found,
                names.hasLastEvaluatedKey() ? Optional.of(index.cursor(names.lastEvaluatedKey())) : Optional.empty()));
    }

    private static int most(ShelfFilter filter, int limit) {
        if (filter.low()) {
            return PRODUCTS;
        }
        return filter.words().isEmpty() && filter.state().isEmpty() ? limit : NAMES;
    }

    /** What was in the shop from the start has none written. */
    private static PublicationState state(Map<String, AttributeValue> entry) {
        return Optional.ofNullable(entry.get("state"))
                .flatMap(state -> PublicationState.of(state.s()))
                .orElse(PublicationState.PUBLISHED);
    }

    /** The product of an entry of the index, where its name fits. */
    private Optional<ShelvedProduct> named(Map<String, AttributeValue> entry, ShelfFilter filter) {
        ProductId id =
                CatalogKeys.productId(Objects.requireNonNull(entry.get("pk")).s());
        var title = Objects.requireNonNull(entry.get("title")).s();
        return filter.fitsName(id, title) && filter.fitsState(state(entry)) ? products.findOwn(id) : Optional.empty();
    }
}
