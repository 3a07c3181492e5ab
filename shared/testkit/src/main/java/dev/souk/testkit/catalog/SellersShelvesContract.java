package dev.souk.testkit.catalog;

import static dev.souk.testkit.catalog.SampleProducts.POTTERY;
import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static dev.souk.testkit.catalog.SampleProducts.plainDraft;
import static dev.souk.testkit.catalog.SampleProducts.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.Seller;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.identity.SellerId;
import dev.souk.search.Words;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever keeps sellers' products owes. */
public abstract class SellersShelvesContract {
    private static final Seller RIVAL = new Seller(new SellerId("rival"), "The rival");

    /** Where products are saved. */
    protected abstract Products products();

    /** Where they are found by seller. */
    protected abstract SellersShelves shelves();

    @BeforeEach
    void fill() {
        var pieces = 0;
        for (var title : List.of("Blue mug", "Red mug", "Café cup", "Teapot", "Bowl")) {
            save(title, SampleProducts.POTTERY, pieces++);
        }
        save("Their mug", RIVAL, 9);
    }

    private void save(String title, Seller seller, int pieces) {
        var plain = plainDraft(title, 100);
        var draft = new ProductDraft(
                title,
                plain.description(),
                plain.category(),
                plain.taxClass(),
                seller,
                plain.options(),
                plain.variants(),
                plain.images());
        var id = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
        products().save(arrival(product(id, draft, FixedClock.START.plusSeconds(pieces)), pieces));
    }

    private List<String> titles(ShelfFilter filter, int limit) {
        var titles = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        var calls = 0;
        do {
            var page = shelves().of(POTTERY.id(), filter, limit, cursor).orElseThrow();
            assertThat(page.products()).hasSizeLessThanOrEqualTo(limit);
            page.products().forEach(one -> titles.add(one.product().content().title()));
            cursor = page.next();
        } while (cursor.isPresent() && ++calls < 10);
        return titles;
    }

    private static ShelfFilter words(String typed) {
        return new ShelfFilter(Words.typed(typed), false, Optional.empty());
    }

    @Test
    void listsASellersOwnTheNewestFirstSoldOutOnesToo() {
        for (var limit : List.of(1, 2, 5, 60)) {
            assertThat(titles(ShelfFilter.ALL, limit))
                    .containsExactly("Bowl", "Teapot", "Café cup", "Red mug", "Blue mug");
        }
        var blue = shelves()
                .of(POTTERY.id(), words("blue"), 9, Optional.empty())
                .orElseThrow()
                .products()
                .getFirst();
        assertThat(blue.stockOf(blue.product().content().variants().getFirst().id())
                        .available())
                .isZero();
    }

    @Test
    void findsByWordsOfTitleAndId() {
        assertThat(titles(words("MUG"), 1)).containsExactly("Red mug", "Blue mug");
        assertThat(titles(words("cafe"), 9)).containsExactly("Café cup");
        assertThat(titles(words("mug blue"), 9)).containsExactly("Blue mug");
        assertThat(titles(words("their"), 9)).isEmpty();
    }

    @Test
    void findsWhatRunsLow() {
        assertThat(titles(new ShelfFilter(Words.NONE, true, Optional.empty()), 1))
                .containsExactly("Teapot", "Café cup", "Red mug", "Blue mug");
        assertThat(titles(new ShelfFilter(Words.typed("blue"), true, Optional.empty()), 9))
                .containsExactly("Blue mug");
    }

    @Test
    void findsWhatRunsLowByTheMarkOfItsOwn() {
        products().save(arrival(SampleProducts.lowAt(20, "crate"), 20));
        products().save(arrival(SampleProducts.lowAt(0, "relic"), 1));
        assertThat(titles(new ShelfFilter(Words.NONE, true, Optional.empty()), 9))
                .contains("crate")
                .doesNotContain("relic");
        products().save(arrival(SampleProducts.lowAt(0, "ghost"), 0));
        assertThat(titles(new ShelfFilter(Words.typed("ghost"), true, Optional.empty()), 9))
                .containsExactly("ghost");
    }

    @Test
    void findsByState() {
        for (var state : PublicationState.values()) {
            products().save(arrival(SampleProducts.in(state, SampleProducts.plain("a-" + state.code(), 100)), 9));
        }
        for (var state : PublicationState.values()) {
            var filter = new ShelfFilter(Words.typed("a-"), false, Optional.of(state));
            assertThat(titles(filter, 1)).containsExactly("a-" + state.code());
        }
        var published = new ShelfFilter(Words.NONE, true, Optional.of(PublicationState.PUBLISHED));
        assertThat(titles(published, 4)).containsExactlyInAnyOrder("Teapot", "Café cup", "Red mug", "Blue mug");
        assertThat(titles(ShelfFilter.ALL, 4)).hasSize(5 + PublicationState.values().length);
    }

    @Test
    void knowsNoCursorOfAnothers() {
        var cursor = shelves()
                .of(POTTERY.id(), ShelfFilter.ALL, 1, Optional.empty())
                .orElseThrow()
                .next();
        assertThat(cursor).isPresent();
        assertThat(shelves().of(RIVAL.id(), ShelfFilter.ALL, 1, cursor)).isEmpty();
        assertThat(shelves().of(POTTERY.id(), ShelfFilter.ALL, 1, Optional.of("forged")))
                .isEmpty();
    }
}
