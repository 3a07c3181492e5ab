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
import dev.souk.fetching.FetchCalls;
import dev.souk.pages.PageChanges;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexKeeping;
import dev.souk.search.RefilingStep;
import dev.souk.search.RefilingSteps;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
    private final List<String> allPages = new ArrayList<>();
    private final Refiled refiled = new Refiled();

    /** What was called for. */
    private static final class Refiled implements RefilingSteps {
        private final List<RefilingStep> steps = new ArrayList<>();
        private boolean dies;

        @Override
        public void call(RefilingStep step) {
            if (dies) {
                throw new IllegalStateException("It died before it called");
            }
            steps.add(step);
        }

        @Override
        public Optional<RefilingStep> read(String key) {
            return Optional.empty();
        }
    }

    private final Calls fetches = new Calls();

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

    /** What was called for. */
    private static final class Calls implements FetchCalls {
        private final TreeMap<String, Set<ProductId>> made = new TreeMap<>();

        @Override
        public void call(String name, Collection<ProductId> products) {
            made.put(name, Set.copyOf(products));
        }

        @Override
        public void callOn(String key, Collection<ProductId> rest) {
            throw new AssertionError("It leaves nothing");
        }

        @Override
        public Set<ProductId> read(String key) {
            throw new AssertionError("It reads none");
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

    /** The tree as its table's stream shows it. */
    private static Map<String, AttributeValue> image(List<Category> categories) {
        return Map.of(
                "pk", new AttributeValue().withS("CATEGORIES"),
                "sk", new AttributeValue().withS("TREE"),
                "version", new AttributeValue().withN("1"),
                "categories",
                        new AttributeValue()
                                .withL(categories.stream()
                                        .map(IndexProductsTest::image)
                                        .toList()));
    }

    private static AttributeValue image(Category category) {
        var image = new HashMap<String, AttributeValue>();
        image.put("id", new AttributeValue().withS(category.id().value()));
        image.put("name", new AttributeValue().withS(category.name()));
        category.parent().ifPresent(parent -> image.put("parent", new AttributeValue().withS(parent.value())));
        return new AttributeValue().withM(image);
    }

    private static DynamodbStreamRecord tree(List<Category> before, List<Category> after, String number) {
        var change = change("CATEGORIES", "TREE", number);
        change.getDynamodb().setOldImage(before.isEmpty() ? Map.of() : image(before));
        change.getDynamodb().setNewImage(image(after));
        return change;
    }

    private List<String> failures(DynamodbStreamRecord... changes) {
        categories.replaceAll(List.of(HOME, KITCHEN));
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        var platform = new TestPlatform(new FixedClock());
        var worker = new IndexProducts(
                platform.workerFrame(),
                new IndexKeeping(catalog, categories, _ -> Rating.NONE, index),
                pages,
                allPages::add,
                refiled,
                fetches);
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
                        tree(List.of(HOME, KITCHEN), List.of(HOME, KITCHEN), "4")))
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
    void callsForPicturesThatLieElsewhereWhateverBecomesOfTheIndex() {
        index.crowd();
        var away = change("PRODUCT#spoon", "PRODUCT", "7");
        away.getDynamodb()
                .setNewImage(Map.of("images", pictures("/media/spoon.webp", "https://pots.example/spoon.jpg")));
        var ours = change("PRODUCT#fork", "PRODUCT", "8");
        ours.getDynamodb().setNewImage(Map.of("images", pictures("/media/fork.webp")));
        assertThat(failures(away, ours)).containsExactly("7");
        assertThat(fetches.made).containsExactly(Map.entry("7-2", Set.of(new ProductId("spoon"))));
    }

    private static AttributeValue pictures(String... addresses) {
        return new AttributeValue()
                .withL(Arrays.stream(addresses)
                        .map(address -> new AttributeValue()
                                .withM(Map.of(
                                        "url", new AttributeValue().withS(address),
                                        "alt", new AttributeValue().withS(""))))
                        .toList());
    }

    @Test
    void handsOnWhichPagesHaveToBeMadeAnewWhateverBecomesOfTheIndex() {
        var moved = change("PRODUCT#spoon", "PRODUCT", "7");
        moved.getDynamodb().setOldImage(Map.of("category", new AttributeValue().withS("home")));
        moved.getDynamodb().setNewImage(Map.of("category", new AttributeValue().withS("kitchen")));
        index.crowd();
        assertThat(failures(moved, tree(List.of(HOME), List.of(HOME, KITCHEN), "8")))
                .containsExactly("7");

        var spoon = Set.of(new ProductId("spoon"));
        var told = new PageChanges.Told(spoon, Set.of(HOME.id(), KITCHEN.id()), Set.of(HOME.id(), KITCHEN.id()));
        assertThat(pages.told).containsExactly(Map.entry("7-2", told));
    }

    @Test
    void callsForWhatFollowsFromAChangeOfTheTree() {
        var renamed = new Category(KITCHEN.id(), "Kitchen", KITCHEN.parent(), Optional.empty());
        assertThat(failures(tree(List.of(HOME, KITCHEN), List.of(HOME, renamed), "4")))
                .isEmpty();
        assertThat(refiled.steps).containsExactly(RefilingStep.first("4-1", List.of(KITCHEN.id())));
        assertThat(allPages).isEmpty();
        assertThat(index.calls()).isZero();

        // The aisles at the top stand on every page. Told again, the same is called for by the same name.
        for (var time = 0; time < 2; time++) {
            assertThat(failures(tree(List.of(), List.of(HOME, KITCHEN), "5"))).isEmpty();
            assertThat(allPages.getLast()).isEqualTo("begin-5-1");
            assertThat(refiled.steps.getLast()).isEqualTo(RefilingStep.first("5-1", List.of(HOME.id(), KITCHEN.id())));
        }
    }

    @Test
    void asksForAChangeOfTheTreeAgainWhereItDiedBeforeCallingForWhatFollows() {
        refiled.dies = true;
        assertThat(failures(tree(List.of(), List.of(HOME), "5"))).containsExactly("5");
        refiled.dies = false;
        assertThat(failures(tree(List.of(), List.of(HOME), "5"))).isEmpty();
        assertThat(refiled.steps).containsExactly(RefilingStep.first("5-1", List.of(HOME.id())));
        assertThat(pages.told).containsOnlyKeys("5-1");
    }

    @Test
    void doesNothingForATreeThatIsTheSame() {
        assertThat(failures(tree(List.of(HOME), List.of(HOME), "1"))).isEmpty();
        assertThat(pages.told).isEmpty();
        assertThat(allPages).isEmpty();
        assertThat(refiled.steps).isEmpty();
        assertThat(index.calls()).isZero();
    }

    @Test
    void asksForTheWholeBatchAgainWhereItFails() {
        index.crowd();
        assertThat(failures(change("PRODUCT#spoon", "PRODUCT", "7"), change("PRODUCT#fork", "PRODUCT", "8")))
                .containsExactly("7");
    }
}
