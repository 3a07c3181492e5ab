package dev.souk.storage.catalog;

import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static dev.souk.testkit.catalog.SampleProducts.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Listing;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.Products.Change;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.ProductsContract;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class DynamoProductsIT extends ProductsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private static final String[] OF_STATES = {
        "state",
        "stateSince",
        "publishAt",
        "rejection",
        "firstShown",
        "vetted",
        "hiddenCategory",
        "waiting",
        "waitingSince"
    };

    private static final String LONG_TEXT = "A sentence of fifty characters, the full stop too.".repeat(100);

    @Override
    protected Products products() {
        return CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    /** What an order's transaction does to the stock of a line. */
    @Override
    protected void sell(ProductId product, VariantId variant, long pieces) {
        DYNAMO.client()
                .updateItem(update -> update.tableName(table())
                        .key(CatalogKeys.stock(product, variant))
                        .updateExpression("SET available = available - :quantity")
                        .conditionExpression("available >= :quantity")
                        .expressionAttributeValues(Map.of(":quantity", AttributeValue.fromN(Long.toString(pieces)))));
    }

    @Test
    void readsASmallProductWithItsStockForHalfAUnit() {
        products().save(arrival(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 5));

        assertThat(units(null, "pk = :p", "PRODUCT#mug")).isEqualTo(0.5);
    }

    @Test
    void listsAPageForLessThanTheProductsWouldCost() {
        for (var i = 0; i < 24; i++) {
            products().save(arrival(withLongText("product-" + i), 5));
        }

        // 24 products of 5 kB are 120 kB and would be 15 units; what a list shows of them is below 8 kB.
        assertThat(units("byShop", "shop = :p", "SHOP")).isLessThanOrEqualTo(1.0);
        var listing = new Listing(Optional.empty(), Listing.Sort.NEWEST, 24, Optional.empty());
        assertThat(((Listing.Outcome.Page) products().list(listing)).products()).hasSize(24);
    }

    @Test
    void replacesFiftyVariantsByFiftyOthers() {
        products().save(arrival(wide("old"), 1));
        var next = wide("new").touched();
        var counts = next.content().variants().stream()
                .map(variant -> new StockChange(variant.id(), 2, 2))
                .toList();
        var withdrawn =
                wide("old").content().variants().stream().map(Variant::id).collect(java.util.stream.Collectors.toSet());

        assertThat(products().save(new Change(SampleProducts.POTTER, next, counts, withdrawn)))
                .isTrue();

        var found = products().findLatest(next.id()).orElseThrow();
        assertThat(found.product()).isEqualTo(next);
        assertThat(next.content().variants())
                .allSatisfy(variant ->
                        assertThat(found.stockOf(variant.id()).available()).isEqualTo(2));
        assertThat(found.stock()).hasSizeLessThanOrEqualTo(51);
    }

    /** So that what was written before there were states is read as what it was: in the shop. */
    @Test
    void writesNothingOfItsStateWhereAProductIsInTheShopFromTheStart() {
        products().save(arrival(plain("spoon", 100), 1));
        assertThat(item("spoon")).containsKeys("category", "shop", "priceKey").doesNotContainKeys(OF_STATES);
    }

    @Test
    void hasNoKeyOfAPublicListWhileItIsNotShown() {
        for (var state : PublicationState.values()) {
            products().save(arrival(SampleProducts.in(state, plain(state.code(), 100)), 1));
            if (state != PublicationState.PUBLISHED) {
                assertThat(item(state.code())).as(state.code()).doesNotContainKeys("category", "shop", "priceKey");
            }
        }
        assertThat(item("in-review")).containsKeys("waiting", "waitingSince");
        assertThat(item("scheduled")).containsKeys("waiting", "waitingSince");
        assertThat(item("draft")).doesNotContainKeys("waiting", "waitingSince");
    }

    private static Map<String, AttributeValue> item(String id) {
        return DYNAMO.client()
                .getItem(get -> get.tableName(table()).key(CatalogKeys.product(new ProductId(id))))
                .item();
    }

    private static Product withLongText(String id) {
        var draft = SampleProducts.plainDraft(id, 100);
        var text = new ProductDraft(
                draft.title(),
                LONG_TEXT,
                draft.category(),
                draft.taxClass(),
                draft.seller(),
                draft.options(),
                draft.variants(),
                draft.images());
        return SampleProducts.product(id, text, FixedClock.START);
    }

    private static Product wide(String prefix) {
        var draft = SampleProducts.plainDraft("Wide", 100);
        var values = IntStream.range(0, 50).mapToObj(i -> prefix + i).toList();
        var variants = values.stream()
                .map(value -> new Variant(
                        new VariantId(value),
                        Optional.empty(),
                        List.of(value),
                        plain("any", 100).fromPrice(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        var content = new ProductDraft(
                draft.title(),
                draft.description(),
                draft.category(),
                draft.taxClass(),
                draft.seller(),
                List.of(new dev.souk.catalog.ProductOption("Kind", values)),
                variants,
                List.of());
        return SampleProducts.product("wide", content, FixedClock.START);
    }

    /** What the very query costs that the adapter makes. */
    private static double units(@org.jspecify.annotations.Nullable String index, String condition, String partition) {
        return DYNAMO.client()
                .query(query -> query.tableName(table())
                        .indexName(index)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(partition)))
                        .limit(24)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    private static String table() {
        return DYNAMO.settings().catalogTable();
    }
}
