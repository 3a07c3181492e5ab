package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class ApproveReturnTest extends ReturnsDeskContract {
    @Override
    protected Endpoint endpoint() {
        return new ApproveReturn(shop.platform.pipeline(), shop.returnsDesk());
    }

    @Override
    protected HttpCall call(String order, String sellerId, String id) {
        return to("ApproveReturn", order, sellerId, id).body("""
                {"words":"Use the old box."}""");
    }

    @Test
    void tellsHowToSendIt() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("approved");
        assertThat(answer.body().path("answer").asText()).isEqualTo("Use the old box.");
        assertThat(order().timeline().getLast().detail()).contains("Use the old box.");
        assertThat(order().refunds()).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotApproved() {
        to("RefuseReturn", orderId, Shop.POTTER, returnId)
                .as(Shop.POTTER, dev.souk.identity.Role.SELLER)
                .body("{\"reason\":\"Used.\"}")
                .on(new RefuseReturn(shop.platform.pipeline(), shop.returnsDesk()));
        refused(validCall(), endpoint(), "return-refused");
    }
}
