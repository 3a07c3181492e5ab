package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever keeps categories owes. */
public abstract class CategoriesContract {
    private static final Category HOME = category("home", Optional.empty());
    private static final Category GARDEN = category("garden", Optional.empty());
    private static final Category LAMPS = new Category(
            new CategoryId("lamps"), "Lampen & Licht für daheim", Optional.of(HOME.id()), Optional.empty());

    /** Categories, none yet; the same ones within a test. */
    protected abstract Categories categories();

    @Test
    void hasNoneAtFirst() {
        assertThat(categories().find()).isEqualTo(CategoryTree.NONE);
        assertThat(categories().findLatest()).isEqualTo(CategoryTree.NONE);
        assertThat(categories().all()).isEmpty();
    }

    @Test
    void keepsTheTreeAsItWasGiven() {
        var tree = CategoryTree.NONE.changedTo(List.of(HOME, LAMPS, GARDEN));

        assertThat(categories().save(tree)).isTrue();

        assertThat(categories().find()).isEqualTo(tree);
        assertThat(categories().findLatest()).isEqualTo(tree);
        assertThat(categories().all()).containsExactly(HOME, LAMPS, GARDEN);
    }

    @Test
    void leavesNothingOfTheTreeBefore() {
        var first = CategoryTree.NONE.changedTo(List.of(HOME, LAMPS, GARDEN));
        categories().save(first);
        var second = first.changedTo(List.of(GARDEN, HOME));

        assertThat(categories().save(second)).isTrue();

        assertThat(categories().findLatest()).isEqualTo(second);
        assertThat(categories().save(second.changedTo(List.of()))).isTrue();
        assertThat(categories().findLatest()).isEqualTo(new CategoryTree(List.of(), 3));
    }

    @Test
    void refusesWhatIsNotTheNextOfTheLast() {
        var first = CategoryTree.NONE.changedTo(List.of(HOME));
        categories().save(first);

        assertThat(categories().save(first)).isFalse();
        assertThat(categories().save(CategoryTree.NONE.changedTo(List.of(GARDEN))))
                .isFalse();
        assertThat(categories().save(first.changedTo(List.of(GARDEN)).changedTo(List.of())))
                .isFalse();
        assertThat(categories().findLatest()).isEqualTo(first);
    }

    @Test
    void keepsOneOfThoseThatAreSavedAtOnce() throws InterruptedException {
        var first = CategoryTree.NONE.changedTo(List.of(HOME));
        categories().save(first);
        var kept = new ConcurrentLinkedQueue<CategoryTree>();
        var start = new CountDownLatch(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        var mine = first.changedTo(List.of(HOME, category("mine-" + number, Optional.of(HOME.id()))));
                        start.countDown();
                        start.await();
                        return categories().save(mine) && kept.add(mine);
                    })
                    .toList());
        }
        assertThat(kept).hasSize(1);
        assertThat(categories().findLatest()).isEqualTo(kept.peek());
    }

    private static Category category(String id, Optional<CategoryId> parent) {
        return new Category(
                new CategoryId(id), "The " + id, parent, Optional.of(SampleProducts.image("/media/" + id, id)));
    }
}
