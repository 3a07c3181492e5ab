package dev.souk.testkit.catalog;

import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static dev.souk.testkit.catalog.SampleProducts.in;
import static dev.souk.testkit.catalog.SampleProducts.plain;
import static dev.souk.testkit.catalog.SampleProducts.plainDraft;
import static dev.souk.testkit.catalog.SampleProducts.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.Products.Change;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Stock;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.VariantId;
import dev.souk.money.Money;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever keeps products owes. */
public abstract class ProductsContract {
    private static final ProductId MUG = new ProductId("mug");
    private static final VariantId RED = new VariantId("red");
    private static final VariantId BLUE = new VariantId("blue");

    /** Products, none yet; the same ones within a test. */
    protected abstract Products products();

    /** Takes pieces off the shelf as an order does. */
    protected abstract void sell(ProductId product, VariantId variant, long pieces);

    private static Product mug() {
        return product("mug", SampleProducts.mug(), FixedClock.START);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThat(products().find(MUG)).isEmpty();
        assertThat(products().findLatest(MUG)).isEmpty();
    }

    @Test
    void givesBackWhatWasSaved() {
        assertThat(products().save(arrival(mug(), 12))).isTrue();

        var expected = new ShelvedProduct(mug(), Map.of(RED, Stock.counted(12), BLUE, Stock.counted(12)));
        assertThat(products().find(MUG)).contains(expected);
        assertThat(products().findLatest(MUG)).contains(expected);
    }

    @Test
    void givesBackABarcodeAndWhatThePriceIsComparedWith() {
        var reduced = SampleProducts.reduced("mug");
        products().save(arrival(reduced, 12));

        assertThat(found().product()).isEqualTo(reduced);
        assertThat(products().findLatest(MUG).orElseThrow().product()).isEqualTo(reduced);
    }

    @Test
    void givesBackPricesInOtherCurrenciesToReadersAndLists() {
        var named = SampleProducts.named("mug", Money.of(190, "USD"), Money.of(130, "EUR"));
        products().save(arrival(named, 12));
        products().save(arrival(SampleProducts.reduced("cup"), 12));

        assertThat(found().product()).isEqualTo(named);
        var summaries = list(Optional.empty(), Sort.NEWEST);
        assertThat(summaries)
                .extracting(ProductSummary::namedFromPrices)
                .containsExactlyInAnyOrder(List.of(), List.of(Money.of(130, "EUR"), Money.of(190, "USD")));
        assertThat(summaries)
                .extracting(ProductSummary::compareAtPrice)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Money.of(150, "GBP")));
    }

    @Test
    void saysInListsWhetherVariantsCostTheSame() {
        products().save(arrival(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 12));
        products().save(arrival(plain("cup", 300), 12));

        assertThat(list(Optional.empty(), Sort.NEWEST))
                .filteredOn(ProductSummary::pricesVary)
                .extracting(summary -> summary.id().value())
                .containsExactly("mug");
    }

    @Test
    void givesBackWhatIsSaidOfItInItsOrder() {
        var said = SampleProducts.mug()
                .describedBy(List.of(new ProductAttribute("Made in", "Wales"), new ProductAttribute("Glaze", "Ash")));
        var product = product("mug", said, FixedClock.START);
        assertThat(products().save(arrival(product, 12))).isTrue();

        assertThat(found().product()).isEqualTo(product);
    }

    @Test
    void makesAProductOnlyOnce() {
        products().save(arrival(mug(), 12));

        assertThat(products().save(arrival(mug(), 12))).isFalse();

        assertThat(found().stockOf(RED).available()).isEqualTo(12);
    }

    @Test
    void writesOnlyOverTheVersionBefore() {
        products().save(arrival(mug(), 12));
        var second = mug().touched();

        assertThat(products().save(new Change(SampleProducts.POTTER, second.touched(), List.of(), Set.of())))
                .isFalse();
        assertThat(products().save(new Change(SampleProducts.POTTER, second, List.of(), Set.of())))
                .isTrue();
        assertThat(products().save(new Change(SampleProducts.POTTER, second, List.of(), Set.of())))
                .isFalse();

        assertThat(found().product()).isEqualTo(second);
    }

    @Test
    void movesStockByADifferenceSoThatWhatIsSoldMeanwhileStaysSold() {
        products().save(arrival(mug(), 10));
        var count = new StockChange(RED, 5, 15);
        sell(MUG, RED, 3);

        assertThat(products().save(new Change(SampleProducts.POTTER, mug().touched(), List.of(count), Set.of())))
                .isTrue();

        assertThat(found().stockOf(RED)).isEqualTo(new Stock(12, OptionalLong.of(15)));
        assertThat(found().stockOf(BLUE)).isEqualTo(Stock.counted(10));
    }

    @Test
    void writesNothingWhereADropIsMoreThanIsThere() {
        products().save(arrival(mug(), 10));
        sell(MUG, RED, 8);
        var counts = List.of(new StockChange(BLUE, 1, 11), new StockChange(RED, -5, 5));

        assertThat(products().save(new Change(SampleProducts.POTTER, mug().touched(), counts, Set.of())))
                .isFalse();

        assertThat(found().product().version()).isEqualTo(1);
        assertThat(found().stockOf(RED).available()).isEqualTo(2);
        assertThat(found().stockOf(BLUE)).isEqualTo(Stock.counted(10));
    }

    @Test
    void takesTheStockOfWithdrawnVariantsAway() {
        products().save(arrival(mug(), 10));

        products().save(new Change(SampleProducts.POTTER, mug().touched(), List.of(), Set.of(BLUE)));

        assertThat(found().stock()).containsOnlyKeys(RED);
    }

    @Test
    void listsTheNewestFirst() {
        fill();

        assertThat(ids(list(Optional.empty(), Sort.NEWEST))).containsExactly("e", "d", "c", "b", "a");
    }

    @Test
    void listsByPriceBothWays() {
        fill();
        var kitchen = Optional.of(SampleProducts.KITCHEN);

        assertThat(ids(list(kitchen, Sort.PRICE_ASCENDING))).containsExactly("e", "d", "c", "b", "a");
        assertThat(ids(list(kitchen, Sort.PRICE_DESCENDING))).containsExactly("a", "b", "c", "d", "e");
        assertThat(ids(list(Optional.empty(), Sort.PRICE_DESCENDING))).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void listsOnlyTheCategoryThatWasAskedFor() {
        fill();

        assertThat(list(Optional.of(new CategoryId("garden")), Sort.NEWEST)).isEmpty();
    }

    @Test
    void listsEachProductOnceOverAllPages() {
        fill();
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        var pages = 0;
        do {
            var page = page(new Listing(Optional.empty(), Sort.PRICE_ASCENDING, 2, cursor));
            seen.addAll(ids(page.products()));
            cursor = page.nextCursor();
            pages++;
        } while (cursor.isPresent() && pages < 10);

        assertThat(seen).containsExactly("e", "d", "c", "b", "a");
    }

    @Test
    void showsInAListWhatIsInTheProduct() {
        products().save(arrival(mug(), 1));

        assertThat(list(Optional.empty(), Sort.NEWEST)).containsExactly(ProductSummary.of(mug()));
    }

    @Test
    void knowsOnlyItsOwnCursors() {
        fill();
        var listing = new Listing(Optional.of(SampleProducts.KITCHEN), Sort.NEWEST, 2, Optional.empty());
        var cursor = page(listing).nextCursor().orElseThrow();

        for (var tampered : List.of("", "nonsense", cursor.substring(1), cursor + "x", "x".repeat(1024))) {
            assertThat(products().list(with(listing, tampered)))
                    .as(tampered)
                    .isInstanceOf(Listing.Outcome.CursorUnknown.class);
        }
        var otherOrder = new Listing(listing.category(), Sort.PRICE_ASCENDING, listing.limit(), Optional.of(cursor));
        assertThat(products().list(otherOrder)).isInstanceOf(Listing.Outcome.CursorUnknown.class);
        var all = new Listing(Optional.empty(), Sort.NEWEST, listing.limit(), Optional.of(cursor));
        assertThat(products().list(all)).isInstanceOf(Listing.Outcome.CursorUnknown.class);
    }

    /** Every state but the one in which shoppers see it. */
    @Test
    void keepsWhatIsNotShownOutOfEveryListAndGivesItBackWhole() {
        fill();
        for (var state : PublicationState.values()) {
            var there = in(state, plain("hidden-" + state.code(), 5_000));
            products().save(arrival(there, 1));
            assertThat(products().findLatest(there.id()).orElseThrow().product())
                    .isEqualTo(there);
            assertThat(products().findOwn(there.id())).isEqualTo(products().findLatest(there.id()));
            assertThat(products().find(there.id()).isPresent()).isEqualTo(state == PublicationState.PUBLISHED);
        }
        for (var category : List.of(Optional.of(SampleProducts.KITCHEN), Optional.<CategoryId>empty())) {
            for (var sort : Sort.values()) {
                assertThat(ids(list(category, sort)))
                        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "hidden-published");
            }
        }
    }

    @Test
    void listsWhatIsShownAgainAsItWas() {
        products().save(arrival(mug(), 1));
        var wish = new PublicationWish.Withdraw();
        var withdrawn = moved(mug(), wish);
        products().save(Change.of(SampleProducts.POTTER, withdrawn));
        assertThat(list(Optional.empty(), Sort.NEWEST)).isEmpty();
        assertThat(found().product()).isEqualTo(withdrawn);

        var shown = moved(withdrawn, new PublicationWish.Publish(Optional.empty()));
        products().save(Change.of(SampleProducts.POTTER, shown));
        assertThat(found().product()).isEqualTo(shown);
        for (var sort : Sort.values()) {
            assertThat(list(Optional.of(SampleProducts.KITCHEN), sort)).containsExactly(ProductSummary.of(mug()));
            assertThat(list(Optional.empty(), sort)).containsExactly(ProductSummary.of(mug()));
        }
    }

    @Test
    void keepsOutOfEveryListWhatIsWithheldAndGivesItBack() {
        var mug = product("mug", SampleProducts.mug(), FixedClock.START);
        products().save(arrival(mug, 1));
        var withheld = mug.movedTo(mug.publication().withheld(true));
        assertThat(products().save(Change.of(SampleProducts.POTTER, withheld))).isTrue();
        assertThat(products().findLatest(mug.id()).orElseThrow().product()).isEqualTo(withheld);
        assertThat(products().find(mug.id())).isEmpty();
        for (var sort : Sort.values()) {
            assertThat(list(Optional.of(SampleProducts.KITCHEN), sort)).isEmpty();
            assertThat(list(Optional.empty(), sort)).isEmpty();
        }
        var back = withheld.movedTo(withheld.publication().withheld(false));
        products().save(Change.of(SampleProducts.POTTER, back));
        assertThat(products().find(mug.id()).orElseThrow().product()).isEqualTo(back);
        for (var sort : Sort.values()) {
            assertThat(ids(list(Optional.of(SampleProducts.KITCHEN), sort))).containsExactly("mug");
        }
    }

    @Test
    void isNewFromWhenItCameIntoTheShop() {
        fill();
        var draft = in(PublicationState.DRAFT, plain("early", 100));
        products().save(arrival(draft, 1));
        var shown = draft.movedTo(((Publication.Outcome.Moved) draft.publication()
                        .saved(
                                new PublicationWish.Publish(Optional.empty()),
                                false,
                                () -> true,
                                FixedClock.START.plusSeconds(60)))
                .next());
        products().save(Change.of(SampleProducts.POTTER, shown));

        assertThat(ids(list(Optional.empty(), Sort.NEWEST))).startsWith("early", "e");
    }

    private static Product moved(Product product, PublicationWish wish) {
        var outcome = product.publication().saved(wish, false, () -> false, FixedClock.START.plusSeconds(9));
        return product.movedTo(((Publication.Outcome.Moved) outcome).next());
    }

    private static Listing with(Listing listing, String cursor) {
        return new Listing(listing.category(), listing.sort(), listing.limit(), Optional.of(cursor));
    }

    /** Five products, of which each is newer and cheaper than the one before. */
    private void fill() {
        var created = FixedClock.START;
        var price = 10_000;
        for (var id : List.of("a", "b", "c", "d", "e")) {
            products().save(arrival(product(id, plainDraft(id, price), created), 1));
            created = created.plusSeconds(1);
            price -= 2_000;
        }
    }

    @Test
    void findsTheNewestOfSeveralCategories() {
        var times = List.of(3, 1, 4, 2, 5, 0);
        for (var number : times) {
            var draft = plainDraft("Thing " + number, 300);
            var category = new CategoryId(List.of("cups", "jugs", "hats").get(number % 3));
            products()
                    .save(arrival(
                            product(
                                    "thing-" + number,
                                    new ProductDraft(
                                            draft.title(),
                                            draft.description(),
                                            category,
                                            draft.taxClass(),
                                            draft.seller(),
                                            draft.options(),
                                            draft.variants(),
                                            draft.images()),
                                    FixedClock.START.plusSeconds(number)),
                            1));
        }
        products().save(arrival(in(PublicationState.DRAFT, plain("draft", 300)), 1));

        assertThat(newest(10, "cups", "jugs")).containsExactly("thing-4", "thing-3", "thing-1", "thing-0");
        assertThat(newest(3, "jugs", "nowhere", "cups")).containsExactly("thing-4", "thing-3", "thing-1");
        assertThat(newest(3, "kitchen")).isEmpty();
        assertThat(newest(3)).isEmpty();
    }

    private List<String> newest(int limit, String... categories) {
        return products().newest(Arrays.stream(categories).map(CategoryId::new).toList(), limit).stream()
                .map(summary -> summary.id().value())
                .toList();
    }

    private ShelvedProduct found() {
        return products().findLatest(MUG).orElseThrow();
    }

    private List<ProductSummary> list(Optional<CategoryId> category, Sort sort) {
        return page(new Listing(category, sort, 60, Optional.empty())).products();
    }

    private Listing.Outcome.Page page(Listing listing) {
        return (Listing.Outcome.Page) products().list(listing);
    }

    private static List<String> ids(List<ProductSummary> products) {
        return products.stream().map(product -> product.id().value()).toList();
    }

    @Test
    void listsAPlainProductWithoutAnImage() {
        products().save(arrival(plain("spoon", 300), 1));

        assertThat(list(Optional.empty(), Sort.NEWEST)).containsExactly(ProductSummary.of(plain("spoon", 300)));
    }
}
