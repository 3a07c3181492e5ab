package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
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

class RejectProductTest extends OperationContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void fill() {
        for (var state : PublicationState.values()) {
            catalog.save(SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 4));
        }
    }

    @Override
    protected Endpoint endpoint() {
        return new RejectProduct(new TestPlatform(new FixedClock()).pipeline(), catalog, new FixedClock());
    }

    private String etag() {
        return '"'
                + catalog.findLatest(new ProductId("in-review")).orElseThrow().revision()
                + '"';
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("RejectProduct")
                .path("productId", "in-review")
                .as("root", Role.ADMINISTRATOR)
                .header("If-Match", etag())
                .body("{\"reason\": \"Too dark\"}");
    }

    @Test
    void decidesAndAnswersTheSameWhenSaidAgain() {
        var call = validCall();
        var first = call.on(endpoint()).conforming();
        assertThat(first.body().at("/publication/state").asText()).isEqualTo("rejected");
        assertThat(first.header("ETag")).contains(etag());
        assertThat(call.on(endpoint()).conforming().response().getBody())
                .isEqualTo(first.response().getBody());
    }

    @Test
    void refusesWhatWasChangedSinceItWasLookedAtButNotForASale() {
        var call = validCall();
        var there = catalog.findLatest(new ProductId("in-review")).orElseThrow().product();
        catalog.sell(there.id(), there.content().variants().getFirst().id(), 1);
        var version = call.header("If-Match", "\"7-0011\"");
        assertThat(version.on(endpoint()).conforming().status()).isEqualTo(412);
        assertThat(call.header("If-Match", "\"nonsense\"")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(412);
        assertThat(call.on(endpoint()).conforming().status()).isEqualTo(200);
    }

    @Test
    void refusesWhatWaitsForNobody() {
        for (var id : new String[] {"draft", "withdrawn", "published"}) {
            var answer = validCall().path("productId", id).on(endpoint()).conforming();
            assertThat(answer.status()).as(id).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("not-in-review");
        }
        assertThat(validCall()
                        .path("productId", "nothing")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
    }
}
