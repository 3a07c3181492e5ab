package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.WishlistShop.MAYA;
import static dev.souk.functions.accounts.WishlistShop.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Wish;
import dev.souk.catalog.ProductId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveFromWishlistTest extends OperationContract {
    private final WishlistShop shop = new WishlistShop();

    @BeforeEach
    void wishForTwo() {
        shop.wish("spoon");
        shop.wish("a-thing-that-is-gone");
    }

    @Override
    protected Endpoint endpoint() {
        return shop.removing();
    }

    @Override
    protected HttpCall validCall() {
        return remove("spoon");
    }

    @Test
    void takesOffThatOneAloneAndChangesNothingTheSecondTime() {
        validCall().on(endpoint());
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(shop.wishlists.of(MAYA))
                .extracting(Wish::product)
                .containsExactly(new ProductId("a-thing-that-is-gone"));
    }

    @Test
    void takesOffWhatTheShopHasNoMore() {
        remove("a-thing-that-is-gone").on(endpoint());
        assertThat(shop.wishlists.of(MAYA)).extracting(Wish::product).containsExactly(new ProductId("spoon"));
    }

    @Test
    void reachesNobodyElsesList() {
        assertThat(validCall().as("eve").on(endpoint()).status()).isEqualTo(204);
        assertThat(shop.wishlists.of(MAYA)).hasSize(2);
    }

    @Test
    void saysWhichIdIsNone() {
        assertThat(remove("Spoon!").on(endpoint()).conforming().errorPointers()).containsExactly("productId");
    }
}
