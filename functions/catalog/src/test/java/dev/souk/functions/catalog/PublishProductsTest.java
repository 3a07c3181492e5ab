package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishProductsTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final CatalogInMemory catalog = new CatalogInMemory();

    private void schedule(int products) {
        for (var i = 0; i < products; i++) {
            catalog.save(SampleProducts.arrival(
                    SampleProducts.in(PublicationState.SCHEDULED, SampleProducts.plain("product-" + i, 300)), 4));
        }
    }

    private String run(Products products) {
        return new PublishProducts(platform.workerFrame(), catalog, products, clock)
                .handleRequest(Map.of(), new TestContext("PublishProducts", "x"));
    }

    private boolean shown(int number) {
        return catalog.findOwn(new ProductId("product-" + number))
                .map(ShelvedProduct::shown)
                .orElseThrow();
    }

    @Test
    void showsAllThatIsDueAndNothingTwice() {
        schedule(120);
        assertThat(run(catalog)).isEqualTo("0 products published");
        clock.advance(Duration.ofHours(1));
        assertThat(run(catalog)).isEqualTo("120 products published");
        assertThat(run(catalog)).isEqualTo("0 products published");
        assertThat(shown(0) && shown(119)).isTrue();
    }

    @Test
    void oneThatCannotBeDoneKeepsNoOtherWaitingAndComesAgain() {
        schedule(60);
        clock.advance(Duration.ofHours(1));
        assertThat(run(new Unwritable("product-0"))).isEqualTo("59 products published");
        assertThat(shown(0)).isFalse();
        assertThat(run(catalog)).isEqualTo("1 products published");
    }

    /** A product whose writes fail. */
    private final class Unwritable implements Products {
        private final String id;

        Unwritable(String id) {
            this.id = id;
        }

        @Override
        public Optional<ShelvedProduct> findOwn(ProductId product) {
            return catalog.findOwn(product);
        }

        @Override
        public Optional<ShelvedProduct> findLatest(ProductId product) {
            return catalog.findLatest(product);
        }

        @Override
        public List<ProductSummary> newest(Collection<CategoryId> categories, int limit) {
            return catalog.newest(categories, limit);
        }

        @Override
        public Listing.Outcome list(Listing listing) {
            return catalog.list(listing);
        }

        @Override
        public boolean save(Change change) {
            if (change.product().id().value().equals(id)) {
                throw new IllegalStateException("The table is down");
            }
            return catalog.save(change);
        }
    }
}
