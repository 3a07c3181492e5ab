package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.AccountsStandings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class SuspendSellerTest extends OperationContract {
    private static final SellerId MAYA = new SellerId("maya");
    private final SellerDesk desk = new SellerDesk().selling();

    @Override
    protected Endpoint endpoint() {
        return desk.suspending();
    }

    @Override
    protected HttpCall validCall() {
        return SellerDesk.suspend(3, "Parcels came empty.");
    }

    @Test
    void tellsWhyAndThatNothingIsSoldAndHasTheShelfGoneThrough() {
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("suspended");
        assertThat(desk.read().body().path("reason").asText()).isEqualTo("Parcels came empty.");
        assertThat(new AccountsStandings(desk.accounts).of(MAYA).suspended()).isTrue();
        assertThat(desk.decided(3)).isEqualTo("approved");
        assertThat(desk.decided(4)).isEqualTo("suspended: Parcels came empty.");
        assertThat(desk.accounts.marks().find(MAYA)).hasValueSatisfying(mark -> {
            assertThat(mark.withheld()).isTrue();
            assertThat(mark.decision()).isEqualTo(4);
        });
    }

    @Test
    void changesNothingWhenSentAgain() {
        var first = validCall().on(endpoint());
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
        assertThat(desk.decided(5)).isEqualTo("nothing");
    }

    @Test
    void doesNotChangeTheReasonThatTheyHaveRead() {
        validCall().on(endpoint());
        assertThat(SellerDesk.suspend(4, "Something else.")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(409);
        assertThat(desk.read().body().path("reason").asText()).isEqualTo("Parcels came empty.");
    }

    @Test
    void suspendsWhoWasReadAlone() {
        assertThat(SellerDesk.suspend(2, "No.").on(endpoint()).conforming().status())
                .isEqualTo(412);
        assertThat(desk.state()).isEqualTo("approved");
    }

    @Test
    void suspendsNobodyWhoDoesNotSell() {
        var other = new SellerDesk().sent();
        assertThat(SellerDesk.suspend(2, "No.")
                        .on(other.suspending())
                        .conforming()
                        .status())
                .isEqualTo(409);
        assertThat(other.accounts.marks().all()).isEmpty();
    }

    @Test
    void wantsAReason() {
        assertThat(SellerDesk.suspend(3, " ").on(endpoint()).conforming().errorPointers())
                .containsExactly("/reason");
    }
}
