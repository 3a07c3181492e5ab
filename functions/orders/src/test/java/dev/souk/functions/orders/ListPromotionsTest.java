package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListPromotionsTest extends OperationContract {
    private final Shop shop = new Shop();

    ListPromotionsTest() {
        shop.promote("AUTUMN", 1);
        shop.promote("SPRING", 1);
    }

    @Override
    protected Endpoint endpoint() {
        return shop.listPromotions();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListPromotions").as("root", Role.ADMINISTRATOR);
    }

    @Test
    void listsPageByPageWithWhatIsUsed() {
        Shop.placing("key-of-ada")
                .body(Shop.ORDER.replace("2795", "2555").replace("\"email\"", "\"codes\":[\"autumn\"],\"email\""))
                .on(shop.placeOrder());
        var first = validCall().query("limit", "1").on(endpoint()).conforming().body();
        assertThat(first.at("/promotions/0/promotionId").asText()).isEqualTo("AUTUMN");
        assertThat(first.at("/promotions/0/used").asLong()).isEqualTo(1);
        var second = validCall()
                .query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.path("promotions")).hasSize(1);
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
