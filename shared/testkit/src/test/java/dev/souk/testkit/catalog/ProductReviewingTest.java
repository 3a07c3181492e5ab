package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductReviewing;
import dev.souk.catalog.ProductReviewing.Outcome;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.identity.MemberId;
import dev.souk.testkit.FixedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductReviewingTest {
    private static final ChangedBy ROOT = ChangedBy.administrator(new MemberId("root"));

    private static final ProductId SPOON = new ProductId("spoon");

    private final FixedClock clock = new FixedClock();
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final ProductReviewing reviewing = new ProductReviewing(catalog, clock);

    @BeforeEach
    void fill() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.IN_REVIEW, SampleProducts.plain("spoon", 300)), 4));
    }

    private Product spoon() {
        return catalog.findLatest(SPOON).orElseThrow().product();
    }

    @Test
    void letsAProductIntoTheShopOnce() {
        var done = reviewing.approve(ROOT, SPOON, 1);
        assertThat(done)
                .isEqualTo(new Outcome.Done(catalog.findLatest(SPOON).orElseThrow()))
                .isEqualTo(reviewing.approve(ROOT, SPOON, 1));
        assertThat(spoon().shown()).isTrue();
        assertThat(spoon().version()).isEqualTo(2);
    }

    @Test
    void tellsItsSellerWhyNotOnce() {
        var done = reviewing.reject(ROOT, SPOON, 1, "Too dark");
        assertThat(reviewing.reject(ROOT, SPOON, 1, "Too dark")).isEqualTo(done);
        assertThat(spoon().publication().rejection()).contains("Too dark");
        assertThat(spoon().version()).isEqualTo(2);
        assertThat(reviewing.reject(ROOT, SPOON, 2, "Too bright"))
                .isEqualTo(new Outcome.NotInReview(PublicationState.REJECTED));
        assertThat(reviewing.approve(ROOT, SPOON, 2)).isEqualTo(new Outcome.NotInReview(PublicationState.REJECTED));
    }

    @Test
    void decidesOnlyOfWhatWasLookedAt() {
        catalog.save(Products.Change.of(SampleProducts.POTTER, spoon().touched()));
        assertThat(reviewing.approve(ROOT, SPOON, 1)).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(reviewing.reject(ROOT, SPOON, 1, "Too dark")).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(spoon().publication().state()).isEqualTo(PublicationState.IN_REVIEW);
    }

    @Test
    void ofTwoAtOnceTheSecondFindsWhatTheFirstDecided() {
        var approving =
                new ProductReviewing(new RacingProducts(catalog, () -> reviewing.approve(ROOT, SPOON, 1)), clock);
        assertThat(approving.approve(ROOT, SPOON, 1)).isInstanceOf(Outcome.Done.class);
        assertThat(spoon().version()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoDifferTheFirstCounts() {
        var rejecting =
                new ProductReviewing(new RacingProducts(catalog, () -> reviewing.approve(ROOT, SPOON, 1)), clock);
        assertThat(rejecting.reject(ROOT, SPOON, 1, "Too dark"))
                .isEqualTo(new Outcome.NotInReview(PublicationState.PUBLISHED));
        assertThat(spoon().shown()).isTrue();
    }

    @Test
    void doesNotDecideOfWhatItsSellerChangesInTheMiddle() {
        var approving = new ProductReviewing(
                new RacingProducts(
                        catalog, () -> catalog.save(Products.Change.of(SampleProducts.POTTER, spoon().touched()))),
                clock);
        assertThat(approving.approve(ROOT, SPOON, 1)).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(spoon().shown()).isFalse();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(reviewing.approve(ROOT, new ProductId("fork"), 1)).isEqualTo(new Outcome.Unknown());
    }
}
