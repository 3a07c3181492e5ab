package dev.souk.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PublicationState;
import dev.souk.catalog.ShelfFilter;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.SellerId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateSeedTest {
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final FixedClock clock = new FixedClock();

    private int run() {
        return new StateSeed(catalog, "member-7", clock).run();
    }

    private List<ShelvedProduct> all() {
        return catalog.of(new SellerId("member-7"), ShelfFilter.ALL, 60, Optional.empty())
                .orElseThrow()
                .products();
    }

    @Test
    void hasSomethingInEachStateThatShoppersDoNotSee() {
        assertThat(run()).isEqualTo(6);
        assertThat(all())
                .extracting(there -> there.product().publication().state())
                .containsExactlyInAnyOrder(
                        PublicationState.DRAFT,
                        PublicationState.SCHEDULED,
                        PublicationState.IN_REVIEW,
                        PublicationState.IN_REVIEW,
                        PublicationState.REJECTED,
                        PublicationState.WITHDRAWN);
        assertThat(all())
                .allSatisfy(there -> assertThat(SeedData.read().pictures())
                        .contains(there.product()
                                .content()
                                .images()
                                .getFirst()
                                .url()
                                .substring(1)));
    }

    @Test
    void addsNothingTheSecondTime() {
        run();
        var before = all();
        assertThat(run()).isZero();
        assertThat(all()).isEqualTo(before);
    }
}
