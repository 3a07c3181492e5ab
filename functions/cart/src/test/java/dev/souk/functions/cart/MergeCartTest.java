package dev.souk.functions.cart;

import static dev.souk.functions.cart.Shop.cookie;
import static dev.souk.functions.cart.Shop.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class MergeCartTest extends OperationContract {
    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return shop.mergeCart();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("MergeCart").as("ada").key("merge-after-sign-in").header("Souk-Client", "web");
    }

    @Test
    void takesTheLargerOfBothQuantitiesAndForgetsTheGuest() {
        var guest = cookie(set("mug", "red", 3).on(shop.setCartLine()));
        set("mug", "red", 1).as("ada").on(shop.setCartLine());
        set("spoon", "one", 2).as("ada").on(shop.setCartLine());
        var call = validCall().cookie(GuestCookie.NAME, guest);

        var answer = call.on(endpoint()).conforming();

        assertThat(answer.body().path("lines").findValuesAsText("quantity")).containsExactly("3", "2");
        assertThat(answer.cookies()).singleElement().asString().startsWith(GuestCookie.NAME + "=; Max-Age=0;");
        var left = HttpCall.to("ReadCart")
                .cookie(GuestCookie.NAME, guest)
                .on(shop.readCart())
                .conforming();
        assertThat(left.body().path("lines")).isEmpty();
    }

    @Test
    void doublesNothingUnderAnotherKey() {
        var guest = cookie(set("mug", "red", 3).on(shop.setCartLine()));
        var call = validCall().cookie(GuestCookie.NAME, guest);
        call.on(endpoint());

        var second = call.key("merge-once-more").on(endpoint()).conforming();

        assertThat(second.body().path("lines").findValuesAsText("quantity")).containsExactly("3");
    }

    @Test
    void answersTheMembersCartWhereThereIsNoGuests() {
        set("spoon", "one", 2).as("ada").on(shop.setCartLine());

        for (var call :
                java.util.List.of(validCall(), validCall().key("forged-one").cookie(GuestCookie.NAME, "a.b"))) {
            var answer = call.on(endpoint()).conforming();

            assertThat(answer.body().path("lines").findValuesAsText("productId"))
                    .containsExactly("spoon");
            assertThat(answer.cookies()).isEmpty();
        }
    }
}
