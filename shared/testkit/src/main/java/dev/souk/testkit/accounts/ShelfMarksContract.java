package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerAccounts.Saving;
import dev.souk.sellers.SellerDecision;
import dev.souk.sellers.SellerDecision.Kind;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShelfMark;
import dev.souk.sellers.ShelfMark.Round;
import dev.souk.sellers.ShelfMarks;
import dev.souk.sellers.ShopDetails;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever keeps sellers' accounts owes to those who follow their decisions. */
public abstract class ShelfMarksContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SellerId MAYA = new SellerId("maya");

    /** Accounts, none yet. */
    protected abstract SellerAccounts accounts();

    /** The marks of those. */
    protected abstract ShelfMarks marks();

    private static SellerAccount account(SellerState state, String reason, long version) {
        return new SellerAccount(
                MAYA,
                "maya@souk.example",
                ShopDetails.NONE,
                state,
                NOON.plusSeconds(version),
                Optional.of(reason).filter(why -> !why.isEmpty()),
                false,
                version);
    }

    private static final SellerAccount WAITING = account(SellerState.WAITING, "", 1);
    private static final SellerAccount SELLING = account(SellerState.APPROVED, "", 2);
    private static final SellerAccount SUSPENDED = account(SellerState.SUSPENDED, "Empty parcels.", 3);
    private static final SellerAccount REINSTATED = account(SellerState.APPROVED, "", 4);

    private ShelfMark suspended(SellerAccounts accounts) {
        accounts.save(Optional.empty(), WAITING);
        accounts.save(Optional.of(WAITING), SELLING);
        assertThat(marks().find(MAYA)).isEmpty();
        assertThat(accounts.save(Optional.of(SELLING), SUSPENDED)).isEqualTo(Saving.SAVED);
        return marks().find(MAYA).orElseThrow();
    }

    @Test
    void keepsEachDecisionThatWasMadeWithAVersion() {
        var accounts = accounts();
        suspended(accounts);
        accounts.save(Optional.of(SUSPENDED), REINSTATED);
        assertThat(accounts.decision(MAYA, 1)).isEmpty();
        assertThat(accounts.decision(MAYA, 2))
                .contains(new SellerDecision(MAYA, 2, Kind.APPROVED, SELLING.since(), Optional.empty()));
        assertThat(accounts.decision(MAYA, 3))
                .contains(new SellerDecision(MAYA, 3, Kind.SUSPENDED, SUSPENDED.since(), SUSPENDED.reason()));
        assertThat(accounts.decision(MAYA, 4))
                .contains(new SellerDecision(MAYA, 4, Kind.REINSTATED, REINSTATED.since(), Optional.empty()));
        assertThat(accounts.decision(new SellerId("other"), 3)).isEmpty();
    }

    @Test
    void decidesNothingWhereTheAccountWasAnother() {
        var accounts = accounts();
        var mark = suspended(accounts);
        assertThat(accounts.save(Optional.of(SELLING), account(SellerState.SUSPENDED, "Another.", 3)))
                .isEqualTo(Saving.CHANGED_MEANWHILE);
        assertThat(accounts.save(Optional.of(REINSTATED), account(SellerState.SUSPENDED, "Later.", 5)))
                .isEqualTo(Saving.CHANGED_MEANWHILE);
        assertThat(accounts.decision(MAYA, 5)).isEmpty();
        assertThat(accounts.decision(MAYA, 3).flatMap(SellerDecision::reason)).isEqualTo(SUSPENDED.reason());
        assertThat(marks().find(MAYA)).contains(mark);
    }

    @Test
    void marksTheShelfOfWhoIsSuspendedAndAnewOfWhoIsReinstated() {
        var accounts = accounts();
        var mark = suspended(accounts);
        assertThat(mark).isEqualTo(new ShelfMark(MAYA, 3, true, 0, Round.FIRST, Optional.empty(), mark.due()));
        assertThat(mark.due()).isAfter(SUSPENDED.since());
        accounts.save(Optional.of(SUSPENDED), REINSTATED);
        assertThat(marks().all()).singleElement().satisfies(other -> {
            assertThat(other.withheld()).isFalse();
            assertThat(other.decision()).isEqualTo(4);
        });
    }

    @Test
    void notesHowFarTheWorkIsOnceForEachStep() {
        var mark = suspended(accounts());
        var further = new ShelfMark(
                MAYA, 3, true, 1, Round.SECOND, Optional.of("there"), mark.due().plusMillis(1));
        assertThat(marks().replace(mark, further)).isTrue();
        assertThat(marks().find(MAYA)).contains(further);
        assertThat(marks().replace(mark, further)).isFalse();
        marks().remove(mark);
        assertThat(marks().all()).containsExactly(further);
        marks().remove(further);
        assertThat(marks().all()).isEmpty();
        assertThat(marks().replace(further, mark)).isFalse();
        assertThat(marks().find(MAYA)).isEmpty();
    }
}
