package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveReturnTest extends ReturnsDeskContract {
    @BeforeEach
    void approve() {
        approving().on(approveReturn());
    }

    @Override
    protected Endpoint endpoint() {
        return new ReceiveReturn(shop.platform.pipeline(), shop.returnsDesk());
    }

    @Override
    protected HttpCall call(String order, String sellerId, String id) {
        return to("ReceiveReturn", order, sellerId, id).body("""
                {"shipping":false,"restock":true,"words":"Thank you."}""");
    }

    @Test
    void theWorkerGivesTheMoneyBackAndThePiecesAreSoldAgain() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("received");
        assertThat(shop.teapots()).isEqualTo(9);
        var refund = order().refunds().getFirst();
        assertThat(refund.id()).isEqualTo(returnId);
        assertThat(refund.amount().amount()).isEqualTo(1_200);
        shop.settle(orderId);
        validCall().on(endpoint());
        assertThat(shop.provider.refunds()).isEqualTo(1);
        assertThat(shop.teapots()).isEqualTo(9);
        assertThat(order().repaid().amount()).isEqualTo(1_200);
    }

    @Test
    void theSellerMayGiveTheShippingTooAndKeepThePiecesFromTheShelf() {
        validCall().body("{\"shipping\":true}").on(endpoint());
        assertThat(order().refunds().getFirst().amount().amount()).isEqualTo(1_200 + 395);
        assertThat(shop.teapots()).isEqualTo(8);
    }

    @Test
    void hasToBeApprovedFirst() {
        var other = shop.requesting(orderId, "return-of-other", 1)
                .on(shop.requestReturn())
                .body()
                .path("returnId")
                .asText();
        refused(validCall().path("returnId", other), endpoint(), "return-not-approved");
        assertThat(order().refunds()).isEmpty();
    }
}
