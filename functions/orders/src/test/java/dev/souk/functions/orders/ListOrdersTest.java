package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import java.util.List;
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
    void findsByWordsStateAndDay() {
        var number = validCall().on(endpoint()).body().at("/orders/1/number").asText();
        assertThat(found("q", number.substring(0, 8))).isEqualTo(1);
        assertThat(found("q", "TEAPOT house")).isEqualTo(3);
        assertThat(found("q", "lamp")).isZero();
        assertThat(found("state", "pending")).isEqualTo(3);
        assertThat(found("state", "paid")).isZero();
        var today = shop.clock.instant().toString().substring(0, 10);
        assertThat(found("placedFrom", today)).isEqualTo(3);
        assertThat(found("placedUntil", today)).isEqualTo(3);
        assertThat(found("placedUntil", "2020-02-29")).isZero();
    }

    @Test
    void refusesADayThatTheCalendarHasNot() {
        for (var name : List.of("placedFrom", "placedUntil")) {
            var answer = validCall().query(name, "2026-02-30").on(endpoint()).conforming();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errorPointers()).containsExactly(name);
        }
    }

    private int found(String name, String value) {
        return validCall()
                .query(name, value)
                .on(endpoint())
                .conforming()
                .body()
                .path("orders")
                .size();
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
