package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.pages.PageChanges;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexKeeping;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IndexProductsTest {
    private static final Category HOME =
            new Category(new CategoryId("home"), "Home", Optional.empty(), Optional.empty());
    private static final Category KITCHEN = new Category(
            new CategoryId("kitchen"), "Kitchen & Table", Optional.of(new CategoryId("home")), Optional.empty());

    private final CatalogInMemory catalog = new CatalogInMemory();
    private final CategoriesInMemory categories = new CategoriesInMemory();
    private final KnownProducts index = new KnownProducts();
    private final ToldPages pages = new ToldPages();

    /** What was handed on. */
    private static final class ToldPages implements PageChanges {
        private final TreeMap<String, Told> told = new TreeMap<>();

        @Override
        public void tell(String name, Told what) {
            told.put(name, what);
        }

        @Override
        public Optional<Told> read(String key) {
            return Optional.ofNullable(told.get(key));
        }
    }

    private static DynamodbStreamRecord change(String pk, String sk, String number) {
        var change = new StreamRecord();
        change.setKeys(Map.of("pk", new AttributeValue().withS(pk), "sk", new AttributeValue().withS(sk)));
        change.setSequenceNumber(number);
        var item = new DynamodbStreamRecord();
        item.setEventName("MODIFY");
        item.setDynamodb(change);
        return item;
    }

    private List<String> failures(DynamodbStreamRecord... changes) {
        categories.replaceAll(List.of(HOME, KITCHEN));
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        var platform = new TestPlatform(new FixedClock());
        var worker = new IndexProducts(
                platform.workerFrame(), new IndexKeeping(catalog, categories, _ -> Rating.NONE, index), pages);
        return worker.handleRequest(event, new TestContext("IndexProducts", "call-1")).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    @Test
    void tellsTheIndexOnceOfEachProductAsItIsNow() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 10));
        assertThat(failures(
                        change("PRODUCT#spoon", "PRODUCT", "1"),
                        change("PRODUCT#spoon", "STOCK#one", "2"),
                        change("PRODUCT#fork", "PRODUCT", "3"),
                        change("CATEGORIES", "001#kitchen", "4")))
                .isEmpty();
        assertThat(index.calls()).isEqualTo(1);
        assertThat(index.told()).singleElement().satisfies(product -> {
            assertThat(product.shelved())
                    .isEqualTo(catalog.find(new ProductId("spoon")).orElseThrow());
            assertThat(product.path()).containsExactly(HOME, KITCHEN);
        });
        assertThat(index.gone()).containsExactly(new ProductId("fork"));
    }

    @Test
    void letsTheIndexForgetWhatShoppersDoNotSee() {
        for (var state : PublicationState.values()) {
            index.knows(new ProductId(state.code()));
            catalog.save(SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 10));
            assertThat(failures(change("PRODUCT#" + state.code(), "PRODUCT", "1")))
                    .isEmpty();
        }
        assertThat(index.ids()).containsExactly(new ProductId("published"));
    }

    @Test
    void handsOnWhichPagesHaveToBeMadeAnewWhateverBecomesOfTheIndex() {
        var moved = change("PRODUCT#spoon", "PRODUCT", "7");
        moved.getDynamodb().setOldImage(Map.of("category", new AttributeValue().withS("home")));
        moved.getDynamodb().setNewImage(Map.of("category", new AttributeValue().withS("kitchen")));
        index.crowd();
        assertThat(failures(moved, change("CATEGORIES", "0001#home", "8"))).containsExactly("7");

        var spoon = Set.of(new ProductId("spoon"));
        var told = new PageChanges.Told(spoon, Set.of(HOME.id()), Set.of(HOME.id(), KITCHEN.id()));
        assertThat(pages.told).containsExactly(Map.entry("7-2", told));
    }

    @Test
    void doesNothingForWhatIsNoProduct() {
        assertThat(failures(change("CATEGORIES", "001#kitchen", "1"))).isEmpty();
        assertThat(index.calls()).isZero();
    }

    @Test
    void asksForTheWholeBatchAgainWhereItFails() {
        index.crowd();
        assertThat(failures(change("PRODUCT#spoon", "PRODUCT", "7"), change("PRODUCT#fork", "PRODUCT", "8")))
                .containsExactly("7");
    }
}
