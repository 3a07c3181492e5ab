package dev.souk.testkit.catalog;

import static dev.souk.testkit.catalog.SampleProducts.plainDraft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductFlaw;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.ProductSaving.Command;
import dev.souk.catalog.ProductSaving.Outcome;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.Seller;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.identity.SellerId;
import dev.souk.testkit.FixedClock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductSavingTest {
    private static final Standing TRUSTED = new Standing(true, false);
    private static final ProductId SPOON = new ProductId("spoon");
    private static final VariantId ONE = new VariantId("one");
    private static final ProductDraft DRAFT = plainDraft("Spoon", 300);

    private final CatalogInMemory catalog = new CatalogInMemory();
    private final ProductSaving saving = saving(catalog);

    @Test
    void createsAProductWithItsStock() {
        var saved = saved(save(DRAFT, 10));

        assertThat(saved.product().version()).isEqualTo(1);
        assertThat(saved.product().createdAt()).isEqualTo(FixedClock.START);
        assertThat(catalog.findLatest(SPOON)).contains(saved);
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void changesNothingWhenTheSameIsSentAgainEvenAfterASale() {
        var first = saved(save(DRAFT, 10));
        catalog.sell(SPOON, ONE, 3);

        var second = saved(save(DRAFT, 10));

        assertThat(second.product()).isEqualTo(first.product());
        assertThat(available()).isEqualTo(7);
    }

    @Test
    void keepsWhatWasSoldWhenOnlyTheTitleChanges() {
        save(DRAFT, 10);
        catalog.sell(SPOON, ONE, 3);

        assertThat(saved(save(plainDraft("Ladle", 300), 10)).product().version())
                .isEqualTo(2);

        assertThat(available()).isEqualTo(7);
    }

    @Test
    void setsTheShelfToANewCount() {
        save(DRAFT, 10);
        catalog.sell(SPOON, ONE, 3);

        save(DRAFT, 25);

        assertThat(available()).isEqualTo(25);
    }

    @Test
    void restocksToTheSameCountForWhoSawTheShelf() {
        save(DRAFT, 10);
        catalog.sell(SPOON, ONE, 3);
        var seen = catalog.findLatest(SPOON).orElseThrow().revision();

        saved(saving.save(command(DRAFT, 10, Optional.of(seen))));

        assertThat(available()).isEqualTo(10);
    }

    @Test
    void refusesWhoSawTheShelfBeforeASale() {
        save(DRAFT, 10);
        var seen = catalog.findLatest(SPOON).orElseThrow().revision();
        catalog.sell(SPOON, ONE, 1);

        assertThat(saving.save(command(plainDraft("Ladle", 300), 12, Optional.of(seen))))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(available()).isEqualTo(9);
    }

    @Test
    void refusesARevisionOfWhatIsNotThere() {
        assertThat(saving.save(command(DRAFT, 1, Optional.of("1-00")))).isInstanceOf(Outcome.ChangedMeanwhile.class);
    }

    @Test
    void answersARepeatedCallWhoseRevisionIsPast() {
        save(DRAFT, 10);
        var seen = Optional.of(catalog.findLatest(SPOON).orElseThrow().revision());
        var change = command(plainDraft("Ladle", 300), 12, seen);
        var first = saving.save(change);

        assertThat(saving.save(change)).isEqualTo(first);
    }

    @Test
    void losesNoSaleThatHappensBetweenReadingAndWriting() {
        save(DRAFT, 10);
        var racing = saving(new RacingProducts(catalog, () -> catalog.sell(SPOON, ONE, 2)));

        saved(racing.save(command(DRAFT, 15, Optional.empty())));

        assertThat(available()).isEqualTo(13);
    }

    @Test
    void looksAgainWhereASaleLeftLessThanTheDrop() {
        save(DRAFT, 10);
        var racing = saving(new RacingProducts(catalog, () -> catalog.sell(SPOON, ONE, 9)));

        saved(racing.save(command(DRAFT, 0, Optional.empty())));

        assertThat(available()).isZero();
    }

    @Test
    void givesUpWhereOthersAreAlwaysFaster() {
        save(DRAFT, 10);
        var product = catalog.findLatest(SPOON).orElseThrow().product();
        var racing = new RacingProducts(catalog, () -> {}) {
            @Override
            public boolean save(Change change) {
                return false;
            }
        };

        assertThat(saving(racing).save(command(plainDraft("Ladle", 300), 10, Optional.empty())))
                .isInstanceOf(Outcome.Contended.class);
        assertThat(catalog.findLatest(SPOON).orElseThrow().product()).isEqualTo(product);
    }

    @Test
    void refusesAnotherSellersProduct() {
        save(DRAFT, 10);
        var thief = new Command(
                SampleProducts.POTTER,
                SPOON,
                DRAFT,
                Map.of(ONE, 1L),
                Optional.empty(),
                Optional.of(new SellerId("somebody-else")),
                new PublicationWish.Keep());

        assertThat(saving.save(thief)).isInstanceOf(Outcome.NotYours.class);
    }

    @Test
    void saysWhatKeepsADraftFromBeingAProduct() {
        assertThat(save(plainDraft("Spoon", -1), 10))
                .isInstanceOfSatisfying(
                        Outcome.Flawed.class,
                        flawed -> assertThat(flawed.flaws()).containsExactly(new ProductFlaw.PriceNegative(0)));
    }

    @Test
    void sendsWhatIsNewOrReadsOtherwiseToReviewWhereTheSellerIsNotTrusted() {
        var watched = new ProductSaving(catalog, _ -> Standing.UNKNOWN, SampleProducts.POUNDS, new FixedClock());
        var first = saved(watched.save(command(DRAFT, 10, Optional.empty())));
        assertThat(state(first)).isEqualTo(PublicationState.IN_REVIEW);
        catalog.save(Products.Change.of(
                SampleProducts.POTTER,
                first.product()
                        .movedTo(first.product()
                                .publication()
                                .approved(FixedClock.START)
                                .orElseThrow())));

        var dearer = saved(watched.save(command(plainDraft("Spoon", 400), 12, Optional.empty())));
        assertThat(state(dearer)).isEqualTo(PublicationState.PUBLISHED);
        var renamed = saved(watched.save(command(plainDraft("Ladle", 400), 12, Optional.empty())));
        assertThat(state(renamed)).isEqualTo(PublicationState.IN_REVIEW);
        assertThat(available()).isEqualTo(12);
        // The very same again leaves it in its place.
        assertThat(saved(watched.save(command(plainDraft("Ladle", 400), 12, Optional.empty()))))
                .isEqualTo(renamed);
    }

    @Test
    void trustsAdministratorsWhoeverSells() {
        var watched = new ProductSaving(catalog, _ -> Standing.UNKNOWN, SampleProducts.POUNDS, new FixedClock());
        var byAdministrator = new Command(
                SampleProducts.POTTER,
                SPOON,
                DRAFT,
                Map.of(ONE, 1L),
                Optional.empty(),
                Optional.empty(),
                new PublicationWish.Keep());
        assertThat(state(saved(watched.save(byAdministrator)))).isEqualTo(PublicationState.PUBLISHED);
    }

    @Test
    void keepsOutOfSightWhatIsSavedForWhoIsSuspended() {
        var suspended =
                new ProductSaving(catalog, _ -> new Standing(true, true), SampleProducts.POUNDS, new FixedClock());
        var byAdministrator = new Command(
                SampleProducts.POTTER,
                SPOON,
                DRAFT,
                Map.of(ONE, 1L),
                Optional.empty(),
                Optional.empty(),
                new PublicationWish.Keep());
        var first = saved(suspended.save(byAdministrator));
        assertThat(first.product().publication().withheld()).isTrue();
        assertThat(state(first)).isEqualTo(PublicationState.PUBLISHED);
        assertThat(catalog.find(SPOON)).isEmpty();
        assertThat(saved(suspended.save(byAdministrator))).isEqualTo(first);
    }

    @Test
    void leavesWhatIsThereAsItWasFoundUntilTheShelfIsGoneThrough() {
        save(DRAFT, 10);
        var suspended =
                new ProductSaving(catalog, _ -> new Standing(true, true), SampleProducts.POUNDS, new FixedClock());
        var dearer = saved(suspended.save(command(plainDraft("Spoon", 400), 10, Optional.empty())));
        assertThat(dearer.shown()).isTrue();
        var withheld = dearer.product().publication().withheld(true);
        catalog.save(Products.Change.of(SampleProducts.POTTER, dearer.product().movedTo(withheld)));
        assertThat(saved(save(DRAFT, 10)).shown()).isFalse();
    }

    @Test
    void asksHowItStandsWithWhomAProductIsGivenTo() {
        save(DRAFT, 10);
        var other = new SellerId("suspended");
        var saving = new ProductSaving(
                catalog, who -> new Standing(true, who.equals(other)), SampleProducts.POUNDS, new FixedClock());
        var given = new ProductDraft(
                DRAFT.title(),
                DRAFT.description(),
                DRAFT.category(),
                DRAFT.taxClass(),
                new Seller(other, "Other"),
                DRAFT.options(),
                DRAFT.variants(),
                DRAFT.images());
        var command = new Command(
                SampleProducts.POTTER,
                SPOON,
                given,
                Map.of(ONE, 10L),
                Optional.empty(),
                Optional.empty(),
                new PublicationWish.Keep());
        assertThat(saved(saving.save(command)).shown()).isFalse();
        var back = new Command(
                SampleProducts.POTTER,
                SPOON,
                DRAFT,
                Map.of(ONE, 10L),
                Optional.empty(),
                Optional.empty(),
                new PublicationWish.Keep());
        assertThat(saved(saving.save(back)).shown()).isTrue();
    }

    @Test
    void refusesWhatCannotBeAndWritesNothing() {
        var first = saved(save(DRAFT, 10));
        var wanted = new Command(
                SampleProducts.POTTER,
                SPOON,
                plainDraft("Ladle", 300),
                Map.of(ONE, 3L),
                Optional.empty(),
                Optional.of(SampleProducts.POTTERY.id()),
                new PublicationWish.Draft());
        assertThat(saving.save(wanted)).isEqualTo(new Outcome.Refused(new Publication.Refusal.WasShown()));
        assertThat(catalog.findLatest(SPOON)).contains(first);
    }

    private static PublicationState state(ShelvedProduct shelved) {
        return shelved.product().publication().state();
    }

    @Test
    void countsAHundredVariantsThoughOneChangeTakesFewer() {
        var first = saved(saving.save(hundred(5, Optional.empty())));
        assertThat(first.product().version()).isEqualTo(2);

        var second = saved(saving.save(hundred(7, Optional.of(first.revision()))));

        assertThat(catalog.findLatest(SPOON)).contains(second);
        assertThat(second.product().content().variants())
                .hasSize(100)
                .allSatisfy(variant ->
                        assertThat(second.stockOf(variant.id()).available()).isEqualTo(7));
        assertThat(saved(saving.save(hundred(7, Optional.empty())))).isEqualTo(second);
    }

    @Test
    void completesWhatItDiedInTheMiddleOf() {
        var draft = SampleProducts.wide("v", 100);
        var most = draft.variants().stream()
                .limit(Products.Change.MOST_COUNTS)
                .map(variant -> new StockChange(variant.id(), 5, 5))
                .toList();
        var product = SampleProducts.product("spoon", draft, FixedClock.START);
        catalog.save(new Products.Change(SampleProducts.POTTER, product, most, Set.of()));

        var saved = saved(saving.save(hundred(5, Optional.empty())));

        assertThat(saved.product().content().variants())
                .allSatisfy(variant ->
                        assertThat(saved.stockOf(variant.id()).available()).isEqualTo(5));
    }

    private static Command hundred(long pieces, Optional<String> seen) {
        var draft = SampleProducts.wide("v", 100);
        return new Command(
                SampleProducts.POTTER,
                SPOON,
                draft,
                draft.variants().stream().collect(Collectors.toMap(Variant::id, _ -> pieces)),
                seen,
                Optional.of(SampleProducts.POTTERY.id()),
                new PublicationWish.Keep());
    }

    private Outcome save(ProductDraft draft, long count) {
        return saving.save(command(draft, count, Optional.empty()));
    }

    private static Command command(ProductDraft draft, long count, Optional<String> seen) {
        return new Command(
                SampleProducts.POTTER,
                SPOON,
                draft,
                Map.of(ONE, count),
                seen,
                Optional.of(SampleProducts.POTTERY.id()),
                new PublicationWish.Keep());
    }

    private static ProductSaving saving(Products products) {
        return new ProductSaving(products, _ -> TRUSTED, SampleProducts.POUNDS, new FixedClock());
    }

    private static ShelvedProduct saved(Outcome outcome) {
        return ((Outcome.Saved) outcome).product();
    }

    private long available() {
        return catalog.findLatest(SPOON).orElseThrow().stockOf(ONE).available();
    }
}
