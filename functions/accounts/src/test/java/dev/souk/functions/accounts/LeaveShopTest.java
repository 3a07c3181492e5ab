package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class LeaveShopTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk().joined();

    @Override
    protected Endpoint endpoint() {
        return desk.leaving();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("LeaveShop").as("pam");
    }

    @Test
    void endsTheCallersOwnWorkAndNobodyElses() {
        HttpCall.to("LeaveShop").as("max").on(endpoint()).conforming();
        assertThat(desk.staff().members()).hasSize(1);
        validCall().on(endpoint()).conforming();
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(desk.staff().members()).isEmpty();
    }
}
