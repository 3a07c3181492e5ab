package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.pages.PageChanges;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexKeeping;
import dev.souk.search.IndexedProduct;
import dev.souk.search.ProductRefiling;
import dev.souk.search.RefilingStep;
import dev.souk.search.RefilingSteps;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefileProductsTest {
    private static final int PRODUCTS = 450;
    private static final CategoryId EMPTY = new CategoryId("empty");
    private static final Category HOME =
            new Category(new CategoryId("home"), "Home", Optional.empty(), Optional.empty());
    private static final Category KITCHEN =
            new Category(SampleProducts.KITCHEN, "Kitchen", Optional.of(HOME.id()), Optional.empty());

    private final FixedClock clock = new FixedClock();
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final CategoriesInMemory categories = new CategoriesInMemory();
    private final KnownProducts index = new KnownProducts();
    private final ToldPages pages = new ToldPages();
    private final Called steps = new Called();

    /** Whose pages were told of. */
    private static final class ToldPages implements PageChanges {
        private final Set<ProductId> products = new HashSet<>();

        @Override
        public void tell(String name, Told told) {
            products.addAll(told.products());
        }

        @Override
        public Optional<Told> read(String key) {
            return Optional.empty();
        }
    }

    /** Objects that S3 has still to tell of. */
    private static final class Called implements RefilingSteps {
        private final Map<String, RefilingStep> objects = new HashMap<>();
        private final Deque<String> untold = new ArrayDeque<>();
        private boolean dies;

        @Override
        public void call(RefilingStep step) {
            if (dies) {
                throw new IllegalStateException("It died before it called");
            }
            objects.put(step.name(), step);
            untold.add(step.name());
        }

        @Override
        public Optional<RefilingStep> read(String key) {
            return Optional.ofNullable(objects.get(key));
        }
    }

    @BeforeEach
    void fill() {
        for (var number = 0; number < PRODUCTS; number++) {
            catalog.save(SampleProducts.arrival(SampleProducts.plain("product-" + number, 300), 10));
        }
        categories.replaceAll(List.of(HOME, KITCHEN));
        steps.call(RefilingStep.first("7-1", List.of(EMPTY, KITCHEN.id())));
    }

    /** Each piece takes so long that there is time for one step. */
    private void tell(String key) {
        var keeping = new IndexKeeping(
                catalog,
                categories,
                _ -> {
                    clock.advance(RefileProducts.PIECE);
                    return Rating.NONE;
                },
                index);
        var worker = new RefileProducts(
                new TestPlatform(clock).workerFrame(), new ProductRefiling(catalog, keeping, pages), steps, clock);
        var object =
                Map.of("s3", Map.of("bucket", Map.of("name", "uploads"), "object", Map.<String, Object>of("key", key)));
        worker.handleRequest(Map.of("Records", List.of(object)), new TestContext("RefileProducts", "x"));
    }

    private int tellAll() {
        var pieces = 0;
        while (!steps.untold.isEmpty()) {
            tell(steps.untold.remove());
            pieces++;
        }
        return pieces;
    }

    private void allAreFiledBelowHome() {
        assertThat(index.ids()).hasSize(PRODUCTS);
        assertThat(pages.products).hasSize(PRODUCTS);
        assertThat(index.told()).extracting(IndexedProduct::path).containsOnly(List.of(HOME, KITCHEN));
    }

    @Test
    void filesAllInPiecesEachOfWhichCallsForTheNext() {
        assertThat(tellAll()).isEqualTo(3);
        allAreFiledBelowHome();
        assertThat(index.told()).hasSize(PRODUCTS);
    }

    @Test
    void mayBeToldTwiceOfEachPiece() {
        while (!steps.untold.isEmpty()) {
            var key = steps.untold.remove();
            tell(key);
            tell(key);
            // Both called for the same next one.
            if (steps.untold.size() == 2) {
                assertThat(steps.untold.removeLast()).isEqualTo(steps.untold.peek());
            }
        }
        allAreFiledBelowHome();
    }

    @Test
    void goesOnWhereItDiedAfterFilingAndBeforeCallingForTheNext() {
        var first = steps.untold.remove();
        steps.dies = true;
        assertThatThrownBy(() -> tell(first)).isInstanceOf(IllegalStateException.class);
        steps.dies = false;
        tell(first);
        tellAll();
        allAreFiledBelowHome();
    }

    @Test
    void goesOnWhereTheIndexCouldNotBeWritten() {
        tell(steps.untold.remove());
        index.crowd();
        var second = steps.untold.remove();
        assertThatThrownBy(() -> tell(second)).isInstanceOf(IllegalStateException.class);
        assertThat(index.told()).hasSize(200);
        index.leave();
        tell(second);
        tellAll();
        allAreFiledBelowHome();
    }

    /** Another change of the tree comes between two pieces: what is filed after it is filed as it is then. */
    @Test
    void filesByTheTreeOfNow() {
        tell(steps.untold.remove());
        categories.replaceAll(
                List.of(HOME, new Category(KITCHEN.id(), "Kitchen & Table", Optional.empty(), Optional.empty())));
        tellAll();
        assertThat(index.told().getLast().path()).extracting(Category::name).containsExactly("Kitchen & Table");
    }

    @Test
    void leavesWhatIsGone() {
        steps.untold.clear();
        tell("of-yesterday");
        assertThat(index.calls()).isZero();
        assertThat(steps.untold).isEmpty();
    }
}
