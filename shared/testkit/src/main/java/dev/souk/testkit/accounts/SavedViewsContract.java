package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PublicationState;
import dev.souk.identity.SellerId;
import dev.souk.sellers.ProductView;
import dev.souk.sellers.ProductViews;
import dev.souk.sellers.SavedViews;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever keeps sellers' views owes. */
public abstract class SavedViewsContract {
    private static final SellerId MAYA = new SellerId("maya");
    private static final ProductView WHOLE =
            new ProductView("Low bowls", Optional.of("bowl"), true, Optional.of(PublicationState.IN_REVIEW));
    private static final ProductView BARE = new ProductView("All", Optional.empty(), false, Optional.empty());

    /** Views, none yet. */
    protected abstract SavedViews saved();

    @Test
    void hasNoneAtFirst() {
        assertThat(saved().of(MAYA)).isEqualTo(ProductViews.none(MAYA));
    }

    @Test
    void keepsThemInTheirOrderWithWhatIsLeftOutLeftOut() {
        var saved = saved();
        var both = ProductViews.none(MAYA).changedTo(List.of(WHOLE, BARE));
        assertThat(saved.save(both)).isTrue();
        assertThat(saved.of(MAYA)).isEqualTo(both);
        assertThat(saved.of(new SellerId("mia")).views()).isEmpty();
        var none = both.changedTo(List.of());
        assertThat(saved.save(none)).isTrue();
        assertThat(saved.of(MAYA)).isEqualTo(none);
    }

    @Test
    void refusesWhatIsNotTheNextOfTheLast() {
        var saved = saved();
        var one = ProductViews.none(MAYA).changedTo(List.of(WHOLE));
        saved.save(one);

        assertThat(saved.save(one)).isFalse();
        assertThat(saved.save(ProductViews.none(MAYA).changedTo(List.of(BARE)))).isFalse();
        assertThat(saved.save(one.changedTo(List.of(BARE)).changedTo(List.of())))
                .isFalse();
        assertThat(saved.of(MAYA)).isEqualTo(one);
    }
}
