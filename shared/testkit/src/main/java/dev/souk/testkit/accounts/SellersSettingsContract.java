package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerSettings;
import dev.souk.sellers.SellersSettings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.Dispatches;
import dev.souk.shipping.Holiday;
import dev.souk.shipping.ShippingZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever keeps sellers' settings owes. */
public abstract class SellersSettingsContract {
    private static final SellerId MAYA = new SellerId("maya");
    private static final SellerId MIA = new SellerId("mia");
    private static final Dispatch SLOW = new Dispatch(
            3,
            OptionalInt.of(24),
            List.of(
                    new Holiday(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-03")),
                    new Holiday(LocalDate.parse("2027-04-02"), LocalDate.parse("2027-04-02"))),
            Set.of(ShippingZone.HOME, ShippingZone.EUROPE));
    private static final Optional<PostalAddress> YARD = Optional.of(
            new PostalAddress("Maya", "1 Yard", Optional.empty(), "Leeds", Optional.of("Yorkshire"), "LS1 1AA", "GB"));

    /** Settings, none yet. */
    protected abstract SellersSettings kept();

    /** How sellers send, by what {@link #kept()} keeps. */
    protected abstract Dispatches dispatches();

    @Test
    void areTheUsualOnesAtFirst() {
        assertThat(kept().of(MAYA)).isEqualTo(SellerSettings.none(MAYA));
        assertThat(dispatches().of(Set.of(MAYA))).isEmpty();
        assertThat(dispatches().of(Set.of())).isEmpty();
    }

    @Test
    void keepsAllOfThemAndForgetsWhatIsLeftOut() {
        var kept = kept();
        var first = SellerSettings.none(MAYA).changedTo(SLOW, YARD);
        assertThat(kept.save(first)).isTrue();
        assertThat(kept.of(MAYA)).isEqualTo(first);
        var usual = first.changedTo(Dispatch.USUAL, Optional.empty());
        assertThat(kept.save(usual)).isTrue();
        assertThat(kept.of(MAYA)).isEqualTo(usual);
    }

    @Test
    void tellsHowEachOfManySends() {
        var kept = kept();
        var dispatches = dispatches();
        kept.save(SellerSettings.none(MAYA).changedTo(SLOW, Optional.empty()));
        assertThat(dispatches.of(Set.of(MAYA, MIA))).isEqualTo(Map.of(MAYA, SLOW));
        kept.save(SellerSettings.none(MIA).changedTo(Dispatch.USUAL, YARD));
        assertThat(dispatches.of(Set.of(MAYA, MIA))).isEqualTo(Map.of(MAYA, SLOW, MIA, Dispatch.USUAL));
        assertThat(dispatches.of(Set.of(MIA))).containsOnlyKeys(MIA);
    }

    @Test
    void refusesWhatIsNotTheNextOfTheLast() {
        var kept = kept();
        var one = SellerSettings.none(MAYA).changedTo(SLOW, YARD);
        kept.save(one);

        assertThat(kept.save(one)).isFalse();
        assertThat(kept.save(SellerSettings.none(MAYA).changedTo(Dispatch.USUAL, YARD)))
                .isFalse();
        assertThat(kept.save(one.changedTo(SLOW, YARD).changedTo(SLOW, Optional.empty())))
                .isFalse();
        assertThat(kept.of(MAYA)).isEqualTo(one);
    }
}
