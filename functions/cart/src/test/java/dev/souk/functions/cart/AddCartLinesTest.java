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

class AddCartLinesTest extends OperationContract {
    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return shop.addCartLines();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("AddCartLines").body("""
                {"lines": [{"productId": "mug", "variantId": "red", "quantity": 2},
                           {"productId": "spoon", "variantId": "one", "quantity": 3},
                           {"productId": "spoon", "variantId": "one", "quantity": 1}]}""");
    }

    @Test
    void putsAllInAndGivesAGuestTheCookie() {
        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.body().at("/cart/lines").findValuesAsText("quantity")).containsExactly("2", "3");
        assertThat(answer.body().path("leftOut")).isEmpty();
        var read =
                HttpCall.to("ReadCart").cookie(GuestCookie.NAME, cookie(answer)).on(shop.readCart());
        assertThat(read.conforming().body().path("itemCount").asInt()).isEqualTo(5);
    }

    @Test
    void theLargerQuantityStandsHoweverOften() {
        set("mug", "red", 5).as("ada").on(shop.setCartLine());
        set("spoon", "one", 1).as("ada").on(shop.setCartLine());

        validCall().as("ada").on(endpoint());
        var answer = validCall().as("ada").on(endpoint()).conforming();

        assertThat(answer.body().at("/cart/lines").findValuesAsText("quantity")).containsExactly("5", "3");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void takesBackWhatWasKeptForLater() {
        HttpCall.to("SetCartLine")
                .path("variantId", "red")
                .as("ada")
                .body("{\"productId\":\"mug\",\"quantity\":1,\"saved\":true}")
                .on(shop.setCartLine());

        var body = validCall().as("ada").on(endpoint()).conforming().body();

        assertThat(body.at("/cart/saved")).isEmpty();
        assertThat(body.at("/cart/lines/0/quantity").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhatCannotBeHadAndPutsInTheRest() {
        shop.sellOutOfSpoons();

        var body = HttpCall.to("AddCartLines")
                .as("ada")
                .body("""
                {"lines": [{"productId": "spoon", "variantId": "one", "quantity": 1},
                           {"productId": "mug", "variantId": "green", "quantity": 1},
                           {"productId": "mug", "variantId": "red", "quantity": 11}]}""")
                .on(endpoint())
                .conforming()
                .body();

        assertThat(body.path("leftOut").findValuesAsText("productId")).containsExactly("spoon", "mug");
        assertThat(body.path("leftOut").findValuesAsText("reason")).containsExactly("sold-out", "not-for-sale");
        assertThat(body.at("/cart/lines/0/state").asText()).isEqualTo("too-few");
    }

    @Test
    void keepsNothingForAGuestWhereNothingCanBeHad() {
        var answer = HttpCall.to("AddCartLines")
                .body("{\"lines\": [{\"productId\": \"lamp\", \"variantId\": \"one\", \"quantity\": 1}]}")
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.body().path("leftOut").findValuesAsText("reason")).containsExactly("not-for-sale");
    }

    @Test
    void leavesOutWhatDoesNotFit() {
        var ada = new CartOwner.Member(new MemberId("ada"));
        var lines = IntStream.range(0, 99)
                .mapToObj(i -> new CartLine(new VariantRef("product-" + i, "one"), 1, Money.of(1, "GBP"), false))
                .toList();
        shop.carts.save(new Cart(ada, lines, 1));

        var body = validCall().as("ada").on(endpoint()).conforming().body();

        assertThat(body.path("leftOut").findValuesAsText("productId")).containsExactly("spoon");
        assertThat(body.path("leftOut").findValuesAsText("reason")).containsExactly("cart-full");
        assertThat(shop.carts.find(ada).lines()).hasSize(100);
    }
}
