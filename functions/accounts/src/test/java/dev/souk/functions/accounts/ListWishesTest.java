package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.WishlistShop.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListWishesTest extends OperationContract {
    private final WishlistShop shop = new WishlistShop();

    @Override
    protected Endpoint endpoint() {
        return shop.listing();
    }

    @Override
    protected HttpCall validCall() {
        return list();
    }

    @Test
    void namesMyOwnAlone() {
        assertThat(list().on(endpoint()).conforming().body().path("productIds")).isEmpty();
        shop.wish("spoon");
        shop.wish("a-thing-that-is-gone");

        assertThat(list().on(endpoint()).conforming().body().path("productIds"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("spoon", "a-thing-that-is-gone");
        assertThat(list().as("eve").on(endpoint()).body().path("productIds")).isEmpty();
    }
}
