package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecheckShelvesTest {
    private static final SellerId POTTERY = SampleProducts.POTTERY.id();

    private final FixedClock clock = new FixedClock();
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final SellerAccountsInMemory accounts =
            new SellerAccountsInMemory().approved(POTTERY.value(), "Ash & Clay");
    private final RecheckShelves rechecking =
            new RecheckShelves(new TestPlatform(clock).workerFrame(), accounts.marks(), catalog, catalog, clock);

    private String run() {
        return rechecking.handleRequest(Map.of(), new TestContext("RecheckShelves", "x"));
    }

    private boolean shown(int number) {
        return catalog.find(new ProductId("product-" + number)).isPresent();
    }

    private void put(int number) {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("product-" + number, 300), 4));
    }

    @Test
    void doesWhatTheStreamGaveUpAndFindsLaterWhatCameMeanwhile() {
        put(0);
        new SellerOnboarding(accounts, Set.of(), clock).suspend(POTTERY, 1, "Empty parcels.");
        assertThat(run()).isEqualTo("0 products brought in line");
        clock.advance(Duration.ofMinutes(5));
        assertThat(run()).isEqualTo("1 products brought in line");
        assertThat(shown(0)).isFalse();
        put(1);
        assertThat(run()).isEqualTo("0 products brought in line");
        clock.advance(Duration.ofMinutes(15));
        assertThat(run()).isEqualTo("1 products brought in line");
        assertThat(shown(1)).isFalse();
        assertThat(accounts.marks().all()).isEmpty();
    }

    @Test
    void hasNothingToDoWhereNobodyWasSuspended() {
        put(0);
        clock.advance(Duration.ofDays(1));
        assertThat(run()).isEqualTo("0 products brought in line");
        assertThat(shown(0)).isTrue();
    }
}
