package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductPublishing;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import dev.souk.testkit.FixedClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductPublishingTest {
    private static final ProductId SPOON = new ProductId("spoon");

    private final FixedClock clock = new FixedClock();
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void schedule() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.SCHEDULED, SampleProducts.plain("spoon", 300)), 4));
    }

    private boolean publish(Products products) {
        return new ProductPublishing(products, clock).publish(SPOON);
    }

    private Product spoon() {
        return catalog.findLatest(SPOON).orElseThrow().product();
    }

    @Test
    void showsWhatIsDueOnceHoweverOftenItIsAsked() {
        assertThat(publish(catalog)).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(publish(catalog)).isTrue();
        var shown = spoon();
        assertThat(shown.shown()).isTrue();
        assertThat(shown.arrivedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        assertThat(publish(catalog)).isFalse();
        assertThat(spoon()).isEqualTo(shown);
    }

    @Test
    void twoAtOnceShowItOnce() {
        clock.advance(Duration.ofHours(1));
        var first = new boolean[1];
        var racing = new RacingProducts(catalog, () -> first[0] = publish(catalog));
        assertThat(publish(racing)).isFalse();
        assertThat(first[0]).isTrue();
        assertThat(spoon().version()).isEqualTo(2);
    }

    @Test
    void leavesOutOfTheShopWhatIsWithdrawnInTheMiddle() {
        clock.advance(Duration.ofHours(1));
        var racing = new RacingProducts(catalog, this::withdraw);
        assertThat(publish(racing)).isFalse();
        assertThat(spoon().publication().state()).isEqualTo(PublicationState.WITHDRAWN);
    }

    private void withdraw() {
        var outcome = spoon().publication().saved(new PublicationWish.Withdraw(), false, () -> true, clock.instant());
        catalog.save(Products.Change.of(
                SampleProducts.POTTER, spoon().movedTo(((Publication.Outcome.Moved) outcome).next())));
    }

    @Test
    void showsWhatIsOtherwiseChangedInTheMiddle() {
        clock.advance(Duration.ofHours(1));
        assertThat(publish(new RacingProducts(
                        catalog, () -> catalog.save(Products.Change.of(SampleProducts.POTTER, spoon().touched())))))
                .isTrue();
        assertThat(spoon().shown()).isTrue();
    }

    @Test
    void saysWhereOthersAreAlwaysFaster() {
        clock.advance(Duration.ofHours(1));
        var racing = new RacingProducts(catalog, () -> {}) {
            @Override
            public boolean save(Change change) {
                return false;
            }
        };
        assertThatThrownBy(() -> publish(racing)).hasMessageContaining("spoon");
    }
}
