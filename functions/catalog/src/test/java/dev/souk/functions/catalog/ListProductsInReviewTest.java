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

class ListProductsInReviewTest extends OperationContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void fill() {
        for (var state : PublicationState.values()) {
            catalog.save(SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 4));
        }
    }

    @Override
    protected Endpoint endpoint() {
        return new ListProductsInReview(new TestPlatform(new FixedClock()).pipeline(), catalog);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListProductsInReview").as("root", Role.ADMINISTRATOR);
    }

    @Test
    void listsWhatWaitsAndWhatADecisionNeeds() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("products")).hasSize(1);
        assertThat(body.at("/products/0/product/productId").asText()).isEqualTo("in-review");
        assertThat(body.at("/products/0/product/publication/since").asText()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(body.at("/products/0/etag").asText()).startsWith("\"1-");
    }

    @Test
    void pages() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.IN_REVIEW, SampleProducts.plain("zebra", 300)), 4));
        var first = validCall().query("limit", "1").on(endpoint()).conforming().body();
        var second = validCall()
                .query("limit", "1")
                .query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.at("/products/0/product/productId").asText()).isEqualTo("zebra");
        assertThat(validCall()
                        .query("cursor", "forged")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
