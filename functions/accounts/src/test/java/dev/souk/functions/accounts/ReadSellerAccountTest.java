package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadSellerAccountTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk();

    @Override
    protected Endpoint endpoint() {
        return desk.reading();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadSellerAccount").as("maya");
    }

    @Test
    void tellsWhoHasToldNothingWhatIsToBeTold() {
        var answer = desk.read();
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.body().path("state").asText()).isEqualTo("applying");
        assertThat(answer.body().path("checklist").findValuesAsText("requirement"))
                .containsExactly("shop-name", "about", "return-address", "tax-number", "payout-account", "terms");
        assertThat(answer.body().path("checklist").findValuesAsText("met")).containsOnly("false");
        assertThat(answer.body().has("since")).isFalse();
    }

    @Test
    void showsNobodyElsesAccount() {
        desk.sent();
        var rival = HttpCall.to("ReadSellerAccount").as("rival").on(endpoint()).conforming();
        assertThat(rival.body().path("sellerId").asText()).isEqualTo("rival");
        assertThat(rival.body().has("shopName")).isFalse();
    }
}
