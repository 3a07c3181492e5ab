package dev.souk.functions.cart;

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
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadCartTest extends OperationContract {
    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return shop.readCart();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadCart").as("ada");
    }

    @Test
    void isEmptyForWhoHasPutNothingIn() {
        for (var call : List.of(validCall(), validCall().asGuest())) {
            var answer = call.on(endpoint()).conforming();

            assertThat(answer.response().getBody()).isEqualTo("""
                    {"lines":[],"saved":[],"itemCount":0}""");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void saysWhatChangedSinceTheLineWasPutIn() {
        set("mug", "red", 2).as("ada").on(shop.setCartLine());
        set("mug", "blue", 1).as("ada").on(shop.setCartLine());
        set("spoon", "one", 1).as("ada").on(shop.setCartLine());
        shop.catalog.sell(Shop.MUG, Shop.RED, 10);
        shop.makeSpoonsDearer();

        var body = validCall().on(endpoint()).conforming().body();

        assertThat(body.path("lines").findValuesAsText("state"))
                .containsExactly("sold-out", "available", "price-changed");
        assertThat(body.at("/lines/2/addedAtPrice/amount").asLong()).isEqualTo(300);
        assertThat(body.at("/lines/2/unitPrice/amount").asLong()).isEqualTo(400);
        // What is sold out is not in the sum.
        assertThat(body.at("/subtotal/amount").asLong()).isEqualTo(950 + 400);
    }

    @Test
    void saysWhatAPieceCostsInEachOtherCurrency() {
        set("spoon", "one", 2).as("ada").on(shop.setCartLine());

        var body = validCall().on(endpoint()).conforming().body();

        assertThat(body.at("/lines/0/otherUnitPrices").toString()).isEqualTo("""
                [{"price":{"amount":351,"currency":"EUR"}}]""");
    }

    @Test
    void keepsALineWhoseProductIsGoneAndSaysSo() {
        var line = new CartLine(new VariantRef("gone", "one"), 3, Money.of(500, "GBP"), false);
        shop.carts.save(new Cart(new CartOwner.Member(new MemberId("ada")), List.of(line), 1));

        var body = validCall().on(endpoint()).conforming().body();

        assertThat(body.at("/lines/0/state").asText()).isEqualTo("withdrawn");
        assertThat(body.at("/lines/0").has("unitPrice")).isFalse();
        assertThat(body.has("subtotal")).isFalse();
    }

    @Test
    void showsNobodyAnothersCart() {
        set("mug", "red", 2).as("ada").on(shop.setCartLine());

        var body = validCall().as("eve").on(endpoint()).conforming().body();

        assertThat(body.path("lines")).isEmpty();
    }
}
