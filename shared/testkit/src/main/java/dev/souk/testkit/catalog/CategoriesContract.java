package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever keeps categories owes. */
public abstract class CategoriesContract {
    private static final Category HOME = category("home", Optional.empty());
    private static final Category GARDEN = category("garden", Optional.empty());
    private static final Category LAMPS = category("lamps", Optional.of(HOME.id()));

    /** Categories, none yet. */
    protected abstract Categories categories();

    @Test
    void hasNoneAtFirst() {
        assertThat(categories().all()).isEmpty();
    }

    @Test
    void keepsTheOrderInWhichTheyWereGiven() {
        var categories = categories();

        categories.replaceAll(List.of(HOME, LAMPS, GARDEN));

        assertThat(categories.all()).containsExactly(HOME, LAMPS, GARDEN);
    }

    @Test
    void replacesAllThatWereThere() {
        var categories = categories();
        categories.replaceAll(List.of(HOME, LAMPS, GARDEN));

        categories.replaceAll(List.of(GARDEN, HOME));
        categories.replaceAll(List.of(GARDEN, HOME));

        assertThat(categories.all()).containsExactly(GARDEN, HOME);
    }

    private static Category category(String id, Optional<CategoryId> parent) {
        return new Category(
                new CategoryId(id), "The " + id, parent, Optional.of(SampleProducts.image("/media/" + id, id)));
    }
}
