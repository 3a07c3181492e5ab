package dev.souk.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Category;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.VariantId;
import dev.souk.pages.Page;
import dev.souk.pages.PageChanges;
import dev.souk.pages.PageId;
import dev.souk.pages.SiteMap;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenderPagesTest {
    private final Site site = new Site();
    private final RenderPages worker =
            new RenderPages(site.platform.workerFrame(), site.changes, site::keeping, site::mapping);

    /** Tells of these products, all of which are in the kitchen. */
    private void changed(String... products) {
        tell(new PageChanges.Told(
                Arrays.stream(products).map(ProductId::new).collect(Collectors.toSet()),
                Set.of(),
                Set.of(SampleProducts.KITCHEN)));
    }

    private void tell(PageChanges.Told told) {
        site.changes.tell("batch", told);
        tellOf("batch");
    }

    private void tellOf(String key) {
        var object =
                Map.of("s3", Map.of("bucket", Map.of("name", "uploads"), "object", Map.<String, Object>of("key", key)));
        worker.handleRequest(Map.of("Records", List.of(object)), new TestContext("RenderPages", "call-1"));
    }

    private String html(String product) {
        return site.product(product).map(Page::html).orElseThrow();
    }

    @Test
    void makesThePageOfAProductAndOfItsCategoryAndMapsThem() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 1_250), 4));
        changed("spoon");

        assertThat(html("spoon")).contains("£12.50", "In stock", "<h1", "https://souk.example/p/spoon");
        assertThat(site.category("kitchen").map(Page::html))
                .hasValueSatisfying(
                        page -> assertThat(page).contains("Kitchen &amp; Table", "href=\"/p/spoon\"", "1 thing"));
        assertThat(site.maps.entries())
                .extracting(SiteMap.Entry::path)
                .containsExactlyInAnyOrder("/", "/products", "/c/home", "/c/kitchen", "/p/spoon");
    }

    @Test
    void writesNothingTwice() {
        site.fill(3);
        changed("product-0", "product-1", "product-2");
        var pages = site.pages.writes();
        var maps = site.maps.writes();
        changed("product-0", "product-1", "product-2");
        assertThat(site.pages.writes()).isEqualTo(pages).isEqualTo(5);
        assertThat(site.maps.writes()).isEqualTo(maps);
    }

    /** A change of the catalogue comes between making a page and writing it: what is written last is what is true. */
    @Test
    void neverPutsAnOlderStateInThePlaceOfANewerOne() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        site.pages.meanwhile(() -> {
            site.withdraw("spoon");
            site.keeping().product(new ProductId("spoon"));
        });
        changed("spoon");
        assertThat(site.product("spoon").map(Page::status)).contains(Page.Status.GONE);
        assertThat(site.maps.entries()).extracting(SiteMap.Entry::path).doesNotContain("/p/spoon");
    }

    @Test
    void aMapIsNeverOlderThanThePagesThatItNames() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        changed("spoon");
        site.clock.advance(Duration.ofDays(1));
        site.touch("spoon");
        site.keeping().product(new ProductId("spoon"));
        site.maps.meanwhile(() -> {
            site.withdraw("spoon");
            site.keeping().product(new ProductId("spoon"));
            site.mapping().refresh(List.of(new ProductId("spoon")));
        });
        site.mapping().refresh(List.of(new ProductId("spoon")));
        assertThat(site.maps.entries()).extracting(SiteMap.Entry::path).doesNotContain("/p/spoon");
    }

    @Test
    void aProductThatIsTakenOutHasAPageThatSaysSoAndADraftHasNone() {
        for (var state : PublicationState.values()) {
            site.catalog.save(
                    SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 4));
            changed(state.code());
            assertThat(site.product(state.code())
                            .map(Page::status)
                            .filter(Page.Status.SHOWN::equals)
                            .isPresent())
                    .as(state.code())
                    .isEqualTo(state == PublicationState.PUBLISHED);
        }
        site.withdraw("published");
        changed("published");
        assertThat(site.product("published").map(Page::status)).contains(Page.Status.GONE);
        assertThat(html("published"))
                .contains("not sold here any more", "noindex")
                .doesNotContain("canonical");
        assertThat(site.product("draft")).isEmpty();
    }

    @Test
    void followsTheLastPieceAndTheNamesOfCategories() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        changed("spoon");
        site.catalog.sell(new ProductId("spoon"), new VariantId("one"), 4);
        changed("spoon");
        assertThat(html("spoon")).contains("Sold out", "OutOfStock").doesNotContain("In stock");

        site.categories.replaceAll(List.of(Site.HOME));
        tell(new PageChanges.Told(Set.of(), Set.of(SampleProducts.KITCHEN), Set.of()));
        assertThat(site.category("kitchen").map(Page::status)).contains(Page.Status.GONE);
        assertThat(site.maps.entries()).extracting(SiteMap.Entry::path).doesNotContain("/c/kitchen");
    }

    @Test
    void listsBelowAParentAndTellsItOfItsChildrensThings() {
        site.fill(30);
        changed("product-0");
        assertThat(site.category("home").map(Page::html).orElseThrow())
                .contains("24 of more things", "href=\"/p/product-", "Kitchen &amp; Table");
        site.withdraw("product-7");
        for (var number = 8; number < 30; number++) {
            site.withdraw("product-" + number);
        }
        changed("product-7");
        assertThat(site.category("home").map(Page::html).orElseThrow()).contains("7 things");
    }

    /** Somebody moves a category, and its page is made, between telling of an older change and looking at what is there. */
    @Test
    void neverPutsAPageOfAnOlderTreeInThePlaceOfOneOfANewer() {
        var away = new Category(SampleProducts.KITCHEN, "Kitchen of its own", Optional.empty(), Optional.empty());
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        changed("spoon");
        for (var id : List.of(PageId.of(SampleProducts.KITCHEN), PageId.of(new ProductId("spoon")))) {
            site.categories.replaceAll(List.of(Site.HOME, Site.KITCHEN));
            changed("spoon");
            site.pages.beforeFinding(id, () -> {
                site.categories.replaceAll(List.of(Site.HOME, away));
                site.keeping().category(SampleProducts.KITCHEN);
                site.keeping().product(new ProductId("spoon"));
            });
            changed("spoon");
            assertThat(html("spoon")).contains("Kitchen of its own").doesNotContain("Kitchen &amp; Table");
            assertThat(site.category("kitchen").map(Page::html).orElseThrow())
                    .contains("Kitchen of its own")
                    .doesNotContain("Kitchen &amp; Table");
        }
    }

    @Test
    void leavesWhatIsGone() {
        tellOf("of-yesterday");
        assertThat(site.pages.writes()).isZero();
    }

    @Test
    void waitsForNoStorefront() {
        site.release = "";
        site.fill(1);
        changed("product-0");
        assertThat(site.pages.writes()).isZero();
    }
}
