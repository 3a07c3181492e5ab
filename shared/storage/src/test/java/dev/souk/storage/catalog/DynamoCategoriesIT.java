package dev.souk.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryFlaw;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import dev.souk.catalog.Image;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.catalog.CategoriesContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoCategoriesIT extends CategoriesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Categories categories() {
        return CatalogStorage.categories(DYNAMO.enhanced(), DYNAMO.settings()::catalogTable);
    }

    private static Category category(int number, Optional<CategoryId> parent, Optional<Image> image) {
        return new Category(new CategoryId("kind-of-thing-" + number), "Kind of thing " + number, parent, image);
    }

    @Test
    void readsAndWritesFortyCategoriesForAFewUnits() {
        var forty = IntStream.range(0, 40)
                .mapToObj(number -> category(number, Optional.empty(), Optional.empty()))
                .toList();
        var written = UnitsTaken.by(() -> assertThat(categories().save(CategoryTree.NONE.changedTo(forty)))
                .isTrue());
        assertThat(written.get(Tables.CATALOG)).isEqualTo(new Receipt.Units(0, 2));
        var looked = UnitsTaken.by(() -> assertThat(categories().all()).hasSize(40));
        assertThat(looked.get(Tables.CATALOG)).isEqualTo(new Receipt.Units(0.5, 0));
        var decided = UnitsTaken.by(
                () -> assertThat(categories().findLatest().version()).isEqualTo(1));
        assertThat(decided.get(Tables.CATALOG)).isEqualTo(new Receipt.Units(1, 0));
    }

    /** As heavy as the rules allow, in any way that they do. */
    @Test
    void keepsTheHeaviestTreeThatIsOne() {
        var names = new ArrayList<Category>();
        var top = new CategoryId("a".repeat(96));
        names.add(new Category(top, "Everything", Optional.empty(), Optional.empty()));
        heaviest(
                names,
                number -> new Category(
                        new CategoryId("%096d".formatted(number)),
                        "%078d".formatted(number) + "\uD83E\uDED6".repeat(2),
                        Optional.of(top),
                        Optional.empty()));
        var pictures = new ArrayList<Category>();
        heaviest(
                pictures,
                number -> category(
                        number,
                        Optional.empty(),
                        Optional.of(new Image(
                                "/media/" + number,
                                "",
                                Optional.of(800),
                                Optional.of(800),
                                Optional.of("#f3e6cf"),
                                Optional.empty(),
                                Optional.of("data:" + "x".repeat(200))))));
        var small = IntStream.range(0, CategoryTree.MOST)
                .mapToObj(number -> new Category(
                        new CategoryId("%d".formatted(number)),
                        "%d".formatted(number),
                        Optional.of(new CategoryId("0")).filter(_ -> number > 0),
                        Optional.empty()))
                .toList();
        var tree = CategoryTree.NONE;
        for (var heavy : List.of(names, pictures, small)) {
            tree = tree.changedTo(heavy);
            assertThat(categories().save(tree)).isTrue();
            assertThat(categories().findLatest()).isEqualTo(tree);
        }
    }

    private static void heaviest(List<Category> categories, java.util.function.IntFunction<Category> next) {
        for (var number = categories.size(); number < CategoryTree.MOST; number++) {
            categories.add(next.apply(number));
        }
        while (CategoryTree.flaws(categories).stream().anyMatch(CategoryFlaw.TooHeavy.class::isInstance)) {
            categories.removeLast();
        }
    }
}
