package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestReturnTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.deliveredOrder("key-of-guest");

    @Override
    protected Endpoint endpoint() {
        return shop.requestReturn();
    }

    @Override
    protected HttpCall validCall() {
        return shop.requesting(order, "return-of-one", 1);
    }

    private HttpAnswer read() {
        return HttpCall.to("ReadOrder")
                .path("orderId", order)
                .query("access", shop.platform.access(order))
                .on(shop.readOrder())
                .conforming();
    }

    @Test
    void theOrderTellsWhatMayComeBackAndWhatIsAskedFor() {
        assertThat(read().body().at("/returnable/0/quantity").asInt()).isEqualTo(2);
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("requested");
        var after = read().body();
        assertThat(after.at("/returns/0")).isEqualTo(answer.body());
        assertThat(after.at("/returns/0/words").asText()).isEqualTo("It leaks.");
        assertThat(after.at("/returnable/0/quantity").asInt()).isEqualTo(1);
        var last = after.path("timeline").get(after.path("timeline").size() - 1);
        assertThat(last.path("event").asText()).isEqualTo("return-requested");
        assertThat(last.path("actor").asText()).isEqualTo("shopper");
    }

    @Test
    void aKeyIsOneReturn() {
        var first = validCall().on(endpoint()).conforming();
        shop.clock.advance(Duration.ofDays(400));
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
        var other = shop.requesting(order, "return-of-one", 2).on(endpoint()).conforming();
        assertThat(other.status()).isEqualTo(422);
        assertThat(read().body().path("returns")).hasSize(1);
    }

    @Test
    void neverMoreThanHasArrivedAndStays() {
        validCall().on(endpoint());
        var answer = shop.requesting(order, "return-of-more", 2).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/return-exceeds-rest");
        assertThat(answer.errorPointers()).containsExactly("/lines/0/quantity");
    }

    @Test
    void saysThatItIsTooLateOrTooEarly() {
        var paid = shop.paidOrder("key-of-another");
        var early = shop.requesting(paid, "return-of-one", 1).on(endpoint()).conforming();
        assertThat(early.body().path("type").asText()).isEqualTo("/problems/not-delivered");
        shop.clock.advance(Duration.ofDays(31));
        var late = validCall().on(endpoint()).conforming();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("type").asText()).isEqualTo("/problems/return-window-over");
        assertThat(read().body().path("returnable")).isEmpty();
    }

    @Test
    void nobodyElseLearnsThatThereIsOne() {
        for (var call : new HttpCall[] {
            validCall().query("access", shop.platform.access("0".repeat(26))),
            validCall().path("orderId", "0".repeat(26)),
            validCall().query("access", "x".repeat(20)).as("eve"),
            validCall().query("access", "x".repeat(20)).as(POTTER, Role.SELLER),
            validCall().path("sellerId", "nobody")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(read().body().path("returns")).isEmpty();
    }
}
