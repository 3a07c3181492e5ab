package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReinstateSellerTest extends OperationContract {
    private static final SellerId MAYA = new SellerId("maya");
    private final SellerDesk desk = new SellerDesk().selling();

    ReinstateSellerTest() {
        SellerDesk.suspend(3, "Parcels came empty.").on(desk.suspending());
    }

    @Override
    protected Endpoint endpoint() {
        return desk.reinstating();
    }

    @Override
    protected HttpCall validCall() {
        return SellerDesk.reinstate(4);
    }

    @Test
    void letsThemSellAgainAndTheirMarkSaysSoInThePlaceOfTheOther() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("approved");
        assertThat(answer.body().has("reason")).isFalse();
        assertThat(desk.decided(5)).isEqualTo("reinstated");
        assertThat(desk.accounts.marks().all()).singleElement().satisfies(mark -> {
            assertThat(mark.seller()).isEqualTo(MAYA);
            assertThat(mark.withheld()).isFalse();
            assertThat(mark.decision()).isEqualTo(5);
        });
    }

    @Test
    void changesNothingWhenSentAgain() {
        var first = validCall().on(endpoint());
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
    }

    @Test
    void lapsesWhereAnotherDecidedMeanwhile() {
        validCall().on(endpoint());
        SellerDesk.suspend(5, "Again.").on(desk.suspending());
        assertThat(SellerDesk.reinstate(4).on(endpoint()).conforming().status()).isEqualTo(412);
        assertThat(desk.state()).isEqualTo("suspended");
    }

    @Test
    void approvesNobodyByTheWay() {
        var other = new SellerDesk().sent();
        assertThat(SellerDesk.reinstate(2).on(other.reinstating()).conforming().status())
                .isEqualTo(409);
        assertThat(SellerDesk.approve(4).on(desk.approving()).conforming().status())
                .isEqualTo(409);
        assertThat(desk.state()).isEqualTo("suspended");
    }
}
