package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.WishlistShop.add;
import static dev.souk.functions.accounts.WishlistShop.read;
import static dev.souk.functions.accounts.WishlistShop.remove;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.VariantId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadWishlistTest extends OperationContract {
    private final WishlistShop shop = new WishlistShop();

    @Override
    protected Endpoint endpoint() {
        return shop.reading();
    }

    @Override
    protected HttpCall validCall() {
        return read();
    }

    private JsonNode first() {
        return read().on(endpoint()).conforming().body().at("/products/0");
    }

    private static List<String> ids(HttpAnswer answer) {
        return answer.body().path("products").findValuesAsText("productId");
    }

    @Test
    void isEmptyAtFirstAndNobodyElses() {
        add("spoon").as("eve").on(shop.adding());
        var body = read().on(endpoint()).conforming().body();
        assertThat(body.path("products")).isEmpty();
        assertThat(body.path("count").asInt()).isZero();
    }

    @Test
    void showsWhatACardNeeds() {
        add("mug").on(shop.adding());
        var mug = first();
        assertThat(mug.path("title").asText()).isEqualTo("Mug");
        assertThat(mug.path("sellerName").asText()).isEqualTo(SampleProducts.POTTERY.name());
        assertThat(mug.at("/image/url").asText()).isEqualTo("/media/mug-red.webp");
        assertThat(mug.path("state").asText()).isEqualTo("available");
        assertThat(mug.path("variantCount").asInt()).isEqualTo(2);
        assertThat(mug.has("variantId")).isFalse();
    }

    @Test
    void tellsWhetherVariantsDifferInPrice() {
        add("mug").on(shop.adding());
        assertThat(first().path("pricesVary").asBoolean()).isTrue();
        shop.change("mug", SampleProducts.wide("kind", 2));
        assertThat(first().path("variantCount").asInt()).isEqualTo(2);
        assertThat(first().has("pricesVary")).isFalse();
    }

    @Test
    void namesTheOnlyVariantSoThatItCanBePutIntoTheCart() {
        add("spoon").on(shop.adding());
        assertThat(first().path("variantId").asText()).isEqualTo("one");
    }

    @Test
    void tellsThePriceOfNowBesideThatOfThen() {
        add("spoon").on(shop.adding());
        shop.reprice("spoon", 250);
        var spoon = first();
        assertThat(spoon.at("/price/amount").asInt()).isEqualTo(250);
        assertThat(spoon.at("/priceWhenAdded/amount").asInt()).isEqualTo(300);
    }

    @Test
    void canBeBoughtAsLongAsThereIsAnyOfSomeVariant() {
        add("mug").on(shop.adding());
        shop.catalog.sell(new ProductId("mug"), new VariantId("red"), 7);
        assertThat(first().path("state").asText()).isEqualTo("available");
        shop.catalog.sell(new ProductId("mug"), new VariantId("blue"), 7);
        assertThat(first().path("state").asText()).isEqualTo("sold-out");
    }

    @Test
    void keepsTheTitleOfWhatIsGone() {
        shop.wish("fork");
        var fork = first();
        assertThat(fork.path("state").asText()).isEqualTo("gone");
        assertThat(fork.path("title").asText()).isEqualTo("A fork");
        assertThat(fork.has("price")).isFalse();
        assertThat(fork.has("variantCount")).isFalse();
    }

    @Test
    void isGoneWhileShoppersDoNotSeeIt() {
        shop.stock(SampleProducts.in(PublicationState.WITHDRAWN, SampleProducts.plain("fork", 100)), 7);
        shop.wish("fork");
        assertThat(first().path("state").asText()).isEqualTo("gone");
        assertThat(first().has("price")).isFalse();
        assertThat(add("fork").on(shop.adding()).status()).isEqualTo(204);
        shop.stock(SampleProducts.in(PublicationState.DRAFT, SampleProducts.plain("ladle", 100)), 7);
        assertThat(add("ladle").on(shop.adding()).conforming().status()).isEqualTo(404);
    }

    @Test
    void comesByThePageTheLastFirstAndStaysInStepWithWhatChangesMeanwhile() {
        for (var product : List.of("a", "b", "c", "d", "e")) {
            shop.clock.advance(Duration.ofMinutes(1));
            shop.wish(product);
        }
        var one = read().query("limit", "2").on(endpoint()).conforming();
        assertThat(ids(one)).containsExactly("e", "d");
        assertThat(one.body().path("count").asInt()).isEqualTo(5);
        remove("d").on(shop.removing());
        add("spoon").on(shop.adding());

        var next = read().query("limit", "2")
                .query("cursor", one.body().path("nextCursor").asText());
        var two = next.on(endpoint()).conforming();
        assertThat(ids(two)).containsExactly("c", "b");
        var last = read().query("cursor", two.body().path("nextCursor").asText())
                .on(endpoint())
                .conforming();
        assertThat(ids(last)).containsExactly("a");
        assertThat(last.body().has("nextCursor")).isFalse();
    }

    @Test
    void tellsThoseOfOneMomentApart() {
        for (var product : List.of("b", "c", "a")) {
            shop.wish(product);
        }
        var one = read().query("limit", "1").on(endpoint());
        var two = read().query("cursor", one.body().path("nextCursor").asText()).on(endpoint());
        assertThat(ids(one)).containsExactly("a");
        assertThat(ids(two)).containsExactly("b", "c");
    }

    @Test
    void refusesACursorThatIsNone() {
        for (var cursor : List.of("teapot", "12-", "12-Teapot", "-12-teapot", "9999999999999999-teapot")) {
            var refused = read().query("cursor", cursor).on(endpoint()).conforming();
            assertThat(refused.status()).as(cursor).isEqualTo(400);
            assertThat(refused.errorPointers()).containsExactly("cursor");
        }
    }

    @Test
    void showsNoMoreThanAPageIsWorthReading() {
        assertThat(read().query("limit", "25").on(endpoint()).conforming().errorPointers())
                .containsExactly("limit");
    }
}
