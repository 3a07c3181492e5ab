package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class RefuseReturnTest extends ReturnsDeskContract {
    @Override
    protected Endpoint endpoint() {
        return new RefuseReturn(shop.platform.pipeline(), shop.returnsDesk());
    }

    @Override
    protected HttpCall call(String order, String sellerId, String id) {
        return to("RefuseReturn", order, sellerId, id).body("""
                {"reason":"It was used."}""");
    }

    @Test
    void alsoAfterItWasApproved() {
        approving().on(approveReturn());
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("refused");
        assertThat(answer.body().path("answer").asText()).isEqualTo("It was used.");
        assertThat(order().refunds()).isEmpty();
        refused(approving(), approveReturn(), "return-refused");
    }
}
