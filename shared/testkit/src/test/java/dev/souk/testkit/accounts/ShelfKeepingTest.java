package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.sellers.ShelfKeeping;
import dev.souk.sellers.ShelfMark;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfKeepingTest {
    private static final SellerId POTTERY = SampleProducts.POTTERY.id();
    private static final Duration SETTLED = Duration.ofMinutes(15);

    private final FixedClock clock = new FixedClock();
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final SellerAccountsInMemory accounts =
            new SellerAccountsInMemory().approved(POTTERY.value(), "Ash & Clay");
    private final SellerOnboarding deciding = new SellerOnboarding(accounts, Set.of(), clock);
    private final ShelfKeeping keeping = keeping(catalog);

    private ShelfKeeping keeping(Products products) {
        return new ShelfKeeping(accounts.marks(), catalog, products, clock);
    }

    private void fill(int products) {
        IntStream.range(0, products)
                .mapToObj(number -> SampleProducts.plain("product-" + number, 300))
                .forEach(product -> catalog.save(SampleProducts.arrival(product, 4)));
    }

    private void suspend() {
        deciding.suspend(POTTERY, version(), "Empty parcels.");
    }

    private void reinstate() {
        deciding.reinstate(POTTERY, version());
    }

    private long version() {
        return accounts.find(POTTERY).orElseThrow().version();
    }

    private ShelfMark mark() {
        return accounts.marks().find(POTTERY).orElseThrow();
    }

    private long shown(int products) {
        return IntStream.range(0, products)
                .filter(number ->
                        catalog.find(new ProductId("product-" + number)).isPresent())
                .count();
    }

    @Test
    void withholdsAllAndGivesAllBackAsTheyWere() {
        fill(60);
        var before = catalog.findOwn(new ProductId("product-7")).orElseThrow().product();
        suspend();
        assertThat(keeping.follow(POTTERY, () -> false)).isEqualTo(60);
        assertThat(shown(60)).isZero();
        reinstate();
        assertThat(keeping.follow(POTTERY, () -> false)).isEqualTo(60);
        assertThat(shown(60)).isEqualTo(60);
        var after = catalog.findOwn(new ProductId("product-7")).orElseThrow().product();
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(after.publication()).isEqualTo(before.publication());
    }

    @Test
    void doesNothingTwice() {
        fill(3);
        suspend();
        keeping.follow(POTTERY, () -> false);
        assertThat(keeping.follow(POTTERY, () -> false)).isZero();
        clock.advance(SETTLED);
        assertThat(keeping.resume(mark(), () -> false)).isZero();
        assertThat(accounts.marks().all()).isEmpty();
        assertThat(keeping.follow(POTTERY, () -> false)).isZero();
    }

    @Test
    void leavesTheRestToTheNextPieceOfWork() {
        fill(60);
        suspend();
        assertThat(keeping.follow(POTTERY, () -> true)).isEqualTo(25);
        assertThat(keeping.follow(POTTERY, () -> true)).isEqualTo(25);
        assertThat(shown(60)).isEqualTo(10);
        assertThat(keeping.follow(POTTERY, () -> true)).isEqualTo(10);
    }

    @Test
    void goesOnByTheClockWithWhatNobodyFollows() {
        fill(60);
        suspend();
        keeping.follow(POTTERY, () -> true);
        assertThat(keeping.resume(mark(), () -> false)).isZero();
        clock.advance(Duration.ofMinutes(5));
        assertThat(keeping.resume(mark(), () -> false)).isEqualTo(35);
    }

    @Test
    void takesTheMarkOffOnlyOnceItHasLookedAgainAtWhatWasOnItsWay() {
        fill(2);
        suspend();
        keeping.follow(POTTERY, () -> false);
        // Saved by somebody who read the account before.
        catalog.save(SampleProducts.arrival(SampleProducts.plain("product-2", 300), 4));
        assertThat(keeping.resume(mark(), () -> false)).isZero();
        assertThat(shown(3)).isEqualTo(1);
        clock.advance(SETTLED);
        assertThat(keeping.resume(mark(), () -> false)).isEqualTo(1);
        assertThat(shown(3)).isZero();
        assertThat(accounts.marks().all()).isEmpty();
    }

    @Test
    void leavesThePlaceToADecisionThatIsMadeMeanwhile() {
        fill(60);
        suspend();
        // Reinstated in the middle of the second page.
        assertThat(keeping(new Watched(30, this::reinstate)).follow(POTTERY, () -> false))
                .isEqualTo(50);
        assertThat(mark().withheld()).isFalse();
        assertThat(keeping.follow(POTTERY, () -> false)).isEqualTo(50);
        clock.advance(SETTLED);
        keeping.resume(mark(), () -> false);
        assertThat(shown(60)).isEqualTo(60);
        assertThat(accounts.marks().all()).isEmpty();
    }

    @Test
    void findsInTheSecondRoundWhatALateWorkerOfTheDecisionBeforeDid() {
        fill(20);
        suspend();
        var late = new Watched(10, () -> {
            reinstate();
            assertThat(keeping.follow(POTTERY, () -> false)).isEqualTo(9);
        });
        keeping(late).follow(POTTERY, () -> false);
        assertThat(shown(20)).isEqualTo(9);
        clock.advance(SETTLED);
        assertThat(keeping.resume(mark(), () -> false)).isEqualTo(11);
        assertThat(shown(20)).isEqualTo(20);
    }

    @Test
    void writesOverNobodysChange() {
        fill(1);
        suspend();
        var id = new ProductId("product-0");
        var dearer = SampleProducts.plainDraft("Dearer", 900);
        var changed = new Watched(1, () -> {
            var there = catalog.findLatest(id).orElseThrow().product();
            catalog.save(Products.Change.of(
                    SampleProducts.POTTER,
                    ((Product.Outcome.Sound) there.changedTo(dearer, SampleProducts.POUNDS)).product()));
        });
        keeping(changed).follow(POTTERY, () -> false);
        var after = catalog.findLatest(id).orElseThrow().product();
        assertThat(after.content()).isEqualTo(dearer);
        assertThat(after.shown()).isFalse();
    }

    @Test
    void takesWhatIsWithheldOnItsWayAllTheSame() {
        var scheduled = SampleProducts.in(PublicationState.SCHEDULED, SampleProducts.plain("product-0", 300));
        catalog.save(SampleProducts.arrival(scheduled, 4));
        suspend();
        keeping.follow(POTTERY, () -> false);
        clock.advance(Duration.ofHours(2));
        var there = catalog.findLatest(new ProductId("product-0")).orElseThrow().product();
        catalog.save(Products.Change.of(
                SampleProducts.POTTER,
                there.movedTo(there.publication().due(clock.instant()).orElseThrow())));
        assertThat(shown(1)).isZero();
        reinstate();
        keeping.follow(POTTERY, () -> false);
        assertThat(shown(1)).isEqualTo(1);
        assertThat(catalog.findLatest(new ProductId("product-0"))
                        .map(ShelvedProduct::product)
                        .map(product -> product.publication()))
                .map(Publication::state)
                .contains(PublicationState.PUBLISHED);
    }

    /** The catalogue, in which something happens just before a save. */
    private final class Watched implements Products {
        private final int which;
        private final Runnable happening;
        private int saves;

        Watched(int which, Runnable happening) {
            this.which = which;
            this.happening = happening;
        }

        @Override
        public boolean save(Change change) {
            if (++saves == which) {
                happening.run();
            }
            return catalog.save(change);
        }

        @Override
        public Optional<ShelvedProduct> findOwn(ProductId id) {
            return catalog.findOwn(id);
        }

        @Override
        public Optional<ShelvedProduct> findLatest(ProductId id) {
            return catalog.findLatest(id);
        }

        @Override
        public List<ProductSummary> newest(Collection<CategoryId> categories, int limit) {
            return catalog.newest(categories, limit);
        }

        @Override
        public Listing.Outcome list(Listing listing) {
            return catalog.list(listing);
        }
    }
}
