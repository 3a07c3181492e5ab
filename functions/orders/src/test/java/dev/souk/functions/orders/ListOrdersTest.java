package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListOrdersTest extends OperationContract {
    private final Shop shop = new Shop();

    @BeforeEach
    void placeThree() {
        for (int i = 0; i < 3; i++) {
            placing("key-of-ada-" + i).as("ada").on(shop.placeOrder());
            shop.clock.advance(Duration.ofSeconds(1));
        }
        placing("key-of-eve").as("eve").on(shop.placeOrder());
    }

    @Override
    protected Endpoint endpoint() {
        return shop.listOrders();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListOrders").as("ada");
    }

    @Test
    void listsMyOwnNewestFirstPageByPage() {
        var first = validCall().query("limit", "2").on(endpoint()).conforming().body();
        assertThat(first.path("orders")).hasSize(2);
        assertThat(first.at("/orders/0/placedAt").asText())
                .isGreaterThan(first.at("/orders/1/placedAt").asText());
        assertThat(first.at("/orders/0/titles/0").asText()).isEqualTo("A fine teapot");
        var second = validCall()
                .query("limit", "2")
                .query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.path("orders")).hasSize(1);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void refusesACursorThatNoPageGave() {
        assertThat(validCall()
                        .query("cursor", "forged")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
