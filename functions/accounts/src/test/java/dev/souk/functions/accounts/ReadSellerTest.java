package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadSellerTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk();

    @Override
    protected Endpoint endpoint() {
        return new ReadSeller(desk.platform.pipeline(), desk.accounts);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadSeller").path("sellerId", "maya");
    }

    private JsonNode said() {
        return validCall().on(endpoint()).conforming().body();
    }

    @Test
    void tellsTheNameAndTheWordsOfWhoSellsAndNothingElseOfThem() {
        desk.selling();
        var said = said();
        assertThat(said.path("shopName").asText()).isEqualTo("Ash & Clay");
        assertThat(said.path("about").asText()).isEqualTo("Pots and pans.");
        assertThat(said.toString()).doesNotContain("GB", "Leeds", "maya@", "version", "trusted");
        assertThat(said.size()).isEqualTo(3);
    }

    @Test
    void tellsNobodyWhetherWhoDoesNotSellIsThere() {
        var nobody = validCall().on(endpoint()).conforming();
        desk.sent();
        var waiting = validCall().on(endpoint()).conforming();
        SellerDesk.approve(2).on(desk.approving());
        SellerDesk.suspend(3, "Empty parcels.").on(desk.suspending());
        var suspended = validCall().on(endpoint()).conforming();
        for (var answer : new Object[] {waiting.body(), suspended.body()}) {
            assertThat(answer).isEqualTo(nobody.body());
        }
        assertThat(suspended.header("ETag")).isEqualTo(nobody.header("ETag"));
        assertThat(nobody.body().toString()).isEqualTo("{\"sellerId\":\"maya\"}");
    }
}
