package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ApproveSellerTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk().sent();

    @Override
    protected Endpoint endpoint() {
        return desk.approving();
    }

    @Override
    protected HttpCall validCall() {
        return SellerDesk.approve(2);
    }

    @Test
    void letsThemSellAndGivesThemTheRole() {
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("approved");
        assertThat(desk.group).containsExactly("maya");
    }

    @Test
    void givesTheRoleByTheSameCallAgainWhereThatFailed() {
        var failing = desk.approving(_ -> {
            throw new IllegalStateException("The pool is away");
        });
        assertThat(validCall().on(failing).conforming().status()).isEqualTo(500);
        assertThat(desk.state()).isEqualTo("approved");
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(desk.group).containsExactly("maya");
    }

    @Test
    void approvesNothingThatTheAdministratorHasNotRead() {
        SellerDesk.save(SellerDesk.WHOLE.replace("Pots", "Knives"), 2).on(desk.saving());
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(412);
        assertThat(desk.state()).isEqualTo("waiting");
        assertThat(desk.group).isEmpty();
    }

    @Test
    void approvesNobodyWhoHasNotSentAnything() {
        var other = new SellerDesk();
        SellerDesk.save(SellerDesk.WHOLE, 0).on(other.saving());
        assertThat(SellerDesk.approve(1).on(other.approving()).conforming().status())
                .isEqualTo(404);
        SellerDesk.decline(2, "No.").on(desk.declining());
        assertThat(SellerDesk.approve(3).on(endpoint()).conforming().status()).isEqualTo(409);
        assertThat(desk.group).isEmpty();
    }
}
