package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.WishlistShop.MAYA;
import static dev.souk.functions.accounts.WishlistShop.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Wish;
import dev.souk.accounts.Wishing;
import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.money.Money;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddToWishlistTest extends OperationContract {
    private static final Wish SPOON = new Wish(new ProductId("spoon"), "spoon", Money.of(300, "GBP"), FixedClock.START);
    private final WishlistShop shop = new WishlistShop();

    @Override
    protected Endpoint endpoint() {
        return shop.adding();
    }

    @Override
    protected HttpCall validCall() {
        return restoring("2026-11-20T08:00:00Z", 450, "GBP");
    }

    private static HttpCall restoring(String addedAt, long amount, String currency) {
        return add("spoon")
                .body("{\"addedAt\": \"%s\", \"priceWhenAdded\": {\"amount\": %d, \"currency\": \"%s\"}}"
                        .formatted(addedAt, amount, currency));
    }

    @Test
    void keepsWhatItIsCalledAndCostsAndWhen() {
        assertThat(add("spoon").on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(shop.wishlists.of(MAYA)).containsExactly(SPOON);
    }

    @Test
    void keepsThePriceOfTheCheapestVariant() {
        add("mug").on(endpoint());
        assertThat(shop.wishlists.of(MAYA)).extracting(Wish::price).containsExactly(Money.of(900, "GBP"));
    }

    @Test
    void isThereForEveryMemberWhateverElseTheyAre() {
        assertThat(add("spoon").as("sally", Role.SELLER).on(endpoint()).status())
                .isEqualTo(204);
        assertThat(shop.wishlists.of(new MemberId("sally"))).containsExactly(SPOON);
        assertThat(shop.wishlists.of(MAYA)).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        add("spoon").on(endpoint());
        shop.clock.advance(Duration.ofDays(3));
        shop.reprice("spoon", 250);

        assertThat(add("spoon").on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(shop.wishlists.of(MAYA)).containsExactly(SPOON);
    }

    @Test
    void bringsBackWhatWasTakenOffAsItWas() {
        validCall().on(endpoint());
        assertThat(shop.wishlists.of(MAYA))
                .containsExactly(SPOON.since(FixedClock.START.minus(Duration.ofHours(97)), Money.of(450, "GBP")));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 450, GBP, /addedAt",
        "2026-11-24T09:00:01Z, 450, GBP, /addedAt",
        "-2026-11-24T09:00:00Z, 450, GBP, /addedAt",
        "2026-11-20T08:00:00Z, -1, GBP, /priceWhenAdded/amount",
        "2026-11-20T08:00:00Z, 450, EUR, /priceWhenAdded/currency"
    })
    void saysWhichFieldCannotHaveBeen(String addedAt, long amount, String currency, String pointer) {
        var refused = restoring(addedAt, amount, currency).on(endpoint()).conforming();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorPointers()).containsExactly(pointer);
        assertThat(shop.wishlists.of(MAYA)).isEmpty();
    }

    @Test
    void knowsNoProductThatTheShopDoesNot() {
        assertThat(add("fork").on(endpoint()).conforming().status()).isEqualTo(404);
        assertThat(shop.wishlists.of(MAYA)).isEmpty();
    }

    @Test
    void saysWhichIdIsNone() {
        var refused = add("Spoon!").on(endpoint()).conforming();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorPointers()).containsExactly("productId");
    }

    @Test
    void takesTwoHundredAndNoMore() {
        for (var i = 0; i < Wishing.MOST - 1; i++) {
            shop.wish("thing-" + i);
        }
        assertThat(add("spoon").on(endpoint()).status()).isEqualTo(204);

        var refused = add("mug").on(endpoint()).conforming();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("wishlist-full");
        assertThat(add("spoon").on(endpoint()).status()).isEqualTo(204);
        assertThat(shop.wishlists.of(MAYA)).hasSize(Wishing.MOST);
    }
}
