package dev.souk.testkit.collections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.collections.HomeCollections;
import dev.souk.collections.ProductCollection;
import dev.souk.collections.ProductCollection.Contents;
import dev.souk.collections.SavedCollections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever keeps the home's collections owes. */
public abstract class SavedCollectionsContract {
    private static final ProductCollection MORNINGS = new ProductCollection(
            "For slow mornings",
            Optional.of("What breakfast is made of."),
            new Contents.Chosen(List.of(new ProductId("teapot"), new ProductId("mug"))));
    private static final ProductCollection LAMPS = new ProductCollection(
            "Lamps", Optional.empty(), new Contents.Rule(Optional.of(new CategoryId("lamps")), Sort.PRICE_DESCENDING));
    private static final ProductCollection ALL =
            new ProductCollection("All", Optional.empty(), new Contents.Rule(Optional.empty(), Sort.NEWEST));

    /** Collections of a shop in which none were saved yet. */
    protected abstract SavedCollections saved();

    @Test
    void beginsWithTheNewestThings() {
        assertThat(saved().read()).isEqualTo(HomeCollections.unsaved());
    }

    @Test
    void keepsThemInTheirOrderWithWhatIsLeftOutLeftOut() {
        var saved = saved();
        var three = HomeCollections.unsaved().changedTo(List.of(LAMPS, MORNINGS, ALL));
        assertThat(saved.save(three)).isTrue();
        assertThat(saved.read()).isEqualTo(three);
        var none = three.changedTo(List.of());
        assertThat(saved.save(none)).isTrue();
        assertThat(saved.read()).isEqualTo(none);
    }

    @Test
    void refusesWhatIsNotTheNextOfTheLast() {
        var saved = saved();
        var one = HomeCollections.unsaved().changedTo(List.of(LAMPS));
        saved.save(one);

        assertThat(saved.save(one)).isFalse();
        assertThat(saved.save(HomeCollections.unsaved().changedTo(List.of(ALL))))
                .isFalse();
        assertThat(saved.save(one.changedTo(List.of(ALL)).changedTo(List.of()))).isFalse();
        assertThat(saved.read()).isEqualTo(one);
    }
}
