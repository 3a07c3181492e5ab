package dev.souk.functions.cart;

import static dev.souk.functions.cart.Shop.cookie;
import static dev.souk.functions.cart.Shop.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ClearCartTest extends OperationContract {
    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return shop.clearCart();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ClearCart").as("ada");
    }

    @Test
    void emptiesTheCallersCartAndNoOther() {
        var guest = cookie(set("mug", "red", 1).on(shop.setCartLine()));
        set("mug", "red", 2).as("ada").on(shop.setCartLine());

        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);

        assertThat(lines(HttpCall.to("ReadCart").as("ada"))).isZero();
        assertThat(lines(HttpCall.to("ReadCart").cookie(GuestCookie.NAME, guest)))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatIsKeptForLater() {
        set("mug", "red", 1).as("ada").on(shop.setCartLine());
        HttpCall.to("SetCartLine")
                .path("variantId", "blue")
                .as("ada")
                .body("{\"productId\":\"mug\",\"quantity\":3,\"saved\":true}")
                .on(shop.setCartLine());

        validCall().on(endpoint());

        var cart = HttpCall.to("ReadCart")
                .as("ada")
                .on(shop.readCart())
                .conforming()
                .body();
        assertThat(cart.path("lines")).isEmpty();
        assertThat(cart.at("/saved/0/quantity").asInt()).isEqualTo(3);
        assertThat(cart.path("itemCount").asInt()).isZero();
        assertThat(cart.has("subtotal")).isFalse();
    }

    @Test
    void hasNothingToDoForAGuestWithoutACart() {
        assertThat(validCall().asGuest().on(endpoint()).conforming().status()).isEqualTo(204);
    }

    private int lines(HttpCall read) {
        return read.on(shop.readCart()).conforming().body().path("lines").size();
    }
}
