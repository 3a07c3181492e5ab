package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListProductsTest extends OperationContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void fill() {
        for (var i = 1; i <= 3; i++) {
            catalog.save(SampleProducts.arrival(SampleProducts.plain("product-" + i, 100L * i), 1));
        }
        catalog.save(SampleProducts.arrival(
                SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START.plusSeconds(1)), 1));
    }

    @Override
    protected Endpoint endpoint() {
        return new ListProducts(new TestPlatform(new FixedClock()).pipeline(), catalog, TestSettings.defaults());
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListProducts").query("category", "kitchen");
    }

    @Test
    void listsTheNewestFirstUnlessAskedOtherwise() {
        var first = HttpCall.to("ListProducts")
                .query("limit", "1")
                .on(endpoint())
                .conforming()
                .body();

        assertThat(first.at("/products/0/productId").asText()).isEqualTo("mug");
        assertThat(first.at("/products/0/variantCount").asInt()).isEqualTo(2);
        assertThat(first.at("/products/0/fromPrice/amount").asLong()).isEqualTo(900);
        assertThat(first.at("/products/0/image/url").asText()).isEqualTo("/media/mug-red.webp");
    }

    @Test
    void leadsFromPageToPage() {
        var call = validCall().query("sort", "price-ascending").query("limit", "3");
        var first = call.on(endpoint()).conforming().body();
        var second = call.query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();

        assertThat(first.path("products").findValuesAsText("productId"))
                .containsExactly("product-1", "product-2", "product-3");
        assertThat(second.path("products").findValuesAsText("productId")).containsExactly("mug");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void namesTheCursorThatIsNotItsOwn() {
        var answer = validCall().query("cursor", "bm9uc2Vuc2U").on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("cursor");
    }

    @Test
    void findsNothingInACategoryThatIsNotThere() {
        var body = validCall()
                .query("category", "nowhere")
                .on(endpoint())
                .conforming()
                .body();

        assertThat(body.path("products")).isEmpty();
    }
}
