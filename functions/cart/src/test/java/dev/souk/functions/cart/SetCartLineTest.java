package dev.souk.functions.cart;

import static dev.souk.functions.cart.Shop.cookie;
import static dev.souk.functions.cart.Shop.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.Cart;
import dev.souk.cart.CartLine;
import dev.souk.cart.CartOwner;
import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.platform.http.Endpoint;
import dev.souk.pricing.VariantRef;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetCartLineTest extends OperationContract {
    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return shop.setCartLine();
    }

    @Override
    protected HttpCall validCall() {
        return set("mug", "blue", 2);
    }

    @Test
    void givesAGuestACookieThatNoScriptReads() {
        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.cookies())
                .singleElement()
                .asString()
                .startsWith(GuestCookie.NAME + "=")
                .endsWith("; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Strict");
        assertThat(answer.body().at("/lines/0/lineTotal/amount").asLong()).isEqualTo(1900);
        assertThat(answer.body().at("/subtotal/amount").asLong()).isEqualTo(1900);
        assertThat(answer.body().at("/lines/0/state").asText()).isEqualTo("available");
        assertThat(answer.body().at("/lines/0/image/url").asText()).isEqualTo("/media/mug-blue.webp");
        assertThat(answer.body().path("itemCount").asInt()).isEqualTo(2);
    }

    @Test
    void findsTheGuestsCartByTheCookie() {
        var value = cookie(validCall().on(endpoint()));

        var body = set("spoon", "one", 1)
                .cookie(GuestCookie.NAME, value)
                .on(endpoint())
                .conforming()
                .body();

        assertThat(body.path("lines").findValuesAsText("productId")).containsExactly("mug", "spoon");
    }

    @Test
    void takesACookieThatIsNotOursForNone() {
        var value = cookie(validCall().on(endpoint()));

        var body = set("spoon", "one", 1)
                .cookie(GuestCookie.NAME, "x" + value)
                .on(endpoint())
                .conforming()
                .body();

        assertThat(body.path("lines").findValuesAsText("productId")).containsExactly("spoon");
    }

    @Test
    void givesAMemberNoCookie() {
        var answer = validCall().as("ada").on(endpoint()).conforming();

        assertThat(answer.cookies()).isEmpty();
        assertThat(shop.carts.find(new CartOwner.Member(new MemberId("ada"))).lines())
                .hasSize(1);
    }

    @Test
    void takesALineOutAtZero() {
        validCall().as("ada").on(endpoint());

        var body = set("mug", "blue", 0).as("ada").on(endpoint()).conforming().body();

        assertThat(body.path("lines")).isEmpty();
        assertThat(body.has("subtotal")).isFalse();
    }

    @Test
    void givesNoCookieForTakingNothingOutOfNothing() {
        var answer = set("mug", "blue", 0).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void refusesAVariantThatIsNotForSale() {
        var answer = set("mug", "green", 1).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void saysWhereThereIsLessThanTheShopperWants() {
        var body = set("mug", "blue", 11).on(endpoint()).conforming().body();

        assertThat(body.at("/lines/0/state").asText()).isEqualTo("too-few");
        assertThat(body.at("/lines/0/available").asInt()).isEqualTo(10);
    }

    @Test
    void refusesTheLineAfterTheHundredth() {
        var ada = new CartOwner.Member(new MemberId("ada"));
        var lines = IntStream.range(0, 100)
                .mapToObj(i -> new CartLine(new VariantRef("product-" + i, "one"), 1, Money.of(1, "GBP"), false))
                .toList();
        shop.carts.save(new Cart(ada, lines, 1));

        var answer = validCall().as("ada").on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("cart-full");
    }
}
