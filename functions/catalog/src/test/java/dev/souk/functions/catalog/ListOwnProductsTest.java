package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PublicationState;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListOwnProductsTest extends OperationContract {
    private static final String POTTERY = SampleProducts.POTTERY.id().value();
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final TestPlatform platform = new TestPlatform(new FixedClock());

    @BeforeEach
    void fill() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("bowl", 100), 0));
        catalog.save(SampleProducts.arrival(
                SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START.plusSeconds(1)), 7));
    }

    @Override
    protected Endpoint endpoint() {
        return new ListOwnProducts(platform.pipeline(), catalog);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListOwnProducts").as(POTTERY, Role.SELLER);
    }

    @Test
    void listsMyOwnWithAllThatAChangeNeeds() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("products")).hasSize(2);
        assertThat(body.at("/products/0/product/productId").asText()).isEqualTo("mug");
        assertThat(body.at("/products/0/product/variants/0/weightGrams").asInt())
                .isEqualTo(350);
        assertThat(body.at("/products/0/product/variants/0/available").asInt()).isEqualTo(7);
        var revision = catalog.find(new dev.souk.catalog.ProductId("mug"))
                .orElseThrow()
                .revision();
        assertThat(body.at("/products/0/etag").asText()).isEqualTo('"' + revision + '"');
    }

    @Test
    void findsByWordsAndByWhatRunsLow() {
        assertThat(validCall()
                        .query("q", "MU")
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("products"))
                .hasSize(1);
        var low = validCall().query("low", "true").on(endpoint()).conforming().body();
        assertThat(low.path("products")).hasSize(1);
        assertThat(low.at("/products/0/product/productId").asText()).isEqualTo("bowl");
    }

    @Test
    void listsWhatShoppersDoNotSeeAndFindsItByState() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.DRAFT, SampleProducts.plain("secret", 100)), 0));
        assertThat(validCall().on(endpoint()).conforming().body().path("products"))
                .hasSize(3);
        var drafts =
                validCall().query("state", "draft").on(endpoint()).conforming().body();
        assertThat(drafts.path("products")).hasSize(1);
        assertThat(drafts.at("/products/0/product/publication/state").asText()).isEqualTo("draft");
        var others = validCall().query("state", "published").on(endpoint()).conforming();
        assertThat(others.body().path("products")).hasSize(2);
    }

    @Test
    void aSellerSeesNobodyElsesShelf() {
        var eve = HttpCall.to("ListOwnProducts").as("eve", Role.SELLER);
        assertThat(eve.on(endpoint()).conforming().body().path("products")).isEmpty();
        assertThat(eve.query("sellerId", POTTERY).on(endpoint()).conforming().status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorNamesTheSeller() {
        var root = HttpCall.to("ListOwnProducts").as("root", Role.ADMINISTRATOR);
        assertThat(root.on(endpoint()).conforming().errorPointers()).containsExactly("sellerId");
        assertThat(root.query("sellerId", POTTERY)
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("products"))
                .hasSize(2);
    }

    @Test
    void pages() {
        var first = validCall().query("limit", "1").on(endpoint()).conforming().body();
        var second = validCall()
                .query("limit", "1")
                .query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.at("/products/0/product/productId").asText()).isEqualTo("bowl");
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(validCall()
                        .query("cursor", "forged")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
