package dev.souk.storage.catalog;

import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static dev.souk.testkit.catalog.SampleProducts.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Listing;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.SellerStandings;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.ProductsContract;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    void replacesAHundredVariantsByAHundredOthers() {
        var saving = new ProductSaving(
                products(), _ -> new SellerStandings.Standing(true, false), SampleProducts.POUNDS, new FixedClock());
        saveHundred(saving, "old", 1);
        saveHundred(saving, "new", 2);

        var found = products().findLatest(new ProductId("wide")).orElseThrow();
        assertThat(found.product().content().variants())
                .hasSize(100)
                .allSatisfy(variant ->
                        assertThat(found.stockOf(variant.id())).isEqualTo(dev.souk.catalog.Stock.counted(2)));
    }

    private static void saveHundred(ProductSaving saving, String prefix, long pieces) {
        var draft = SampleProducts.wide(prefix, 100);
        var outcome = saving.save(new ProductSaving.Command(
                SampleProducts.POTTER,
                new ProductId("wide"),
                draft,
                draft.variants().stream().collect(Collectors.toMap(Variant::id, _ -> pieces)),
                Optional.empty(),
                Optional.empty(),
                new PublicationWish.Keep()));
        assertThat(outcome).isInstanceOf(ProductSaving.Outcome.Saved.class);
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
