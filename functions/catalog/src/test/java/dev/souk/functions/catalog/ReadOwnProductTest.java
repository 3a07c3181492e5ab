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

class ReadOwnProductTest extends OperationContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void fill() {
        for (var state : PublicationState.values()) {
            catalog.save(SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 4));
        }
    }

    @Override
    protected Endpoint endpoint() {
        return new ReadOwnProduct(new TestPlatform(new FixedClock()).pipeline(), catalog);
    }

    private static HttpCall of(PublicationState state) {
        return HttpCall.to("ReadOwnProduct").path("productId", state.code()).as("pottery", Role.SELLER);
    }

    @Override
    protected HttpCall validCall() {
        return of(PublicationState.DRAFT);
    }

    @Test
    void tellsFromWhenOnItIsLow() {
        catalog.save(SampleProducts.arrival(SampleProducts.lowAt(12, "crate"), 4));
        var answer = validCall().path("productId", "crate").on(endpoint()).conforming();
        assertThat(answer.body().at("/variants/0/lowStock").asInt()).isEqualTo(12);
        assertThat(of(PublicationState.DRAFT)
                        .on(endpoint())
                        .conforming()
                        .body()
                        .at("/variants/0")
                        .has("lowStock"))
                .isFalse();
    }

    @Test
    void readsItWholeWhereverItIs() {
        for (var state : PublicationState.values()) {
            var answer = of(state).on(endpoint()).conforming();
            assertThat(answer.body().at("/publication/state").asText()).isEqualTo(state.code());
            assertThat(answer.body().at("/publication/wasShown").asBoolean())
                    .isEqualTo(state == PublicationState.PUBLISHED);
            var found = catalog.findLatest(new ProductId(state.code())).orElseThrow();
            assertThat(answer.header("ETag")).contains('"' + found.revision() + '"');
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        assertThat(of(PublicationState.REJECTED)
                        .on(endpoint())
                        .body()
                        .at("/publication/rejection")
                        .asText())
                .isEqualTo("Too dark");
        assertThat(of(PublicationState.SCHEDULED)
                        .on(endpoint())
                        .body()
                        .at("/publication/publishAt")
                        .asText())
                .isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void tellsNobodyElseThatItIsThere() {
        var stranger = validCall().as("rival", Role.SELLER).on(endpoint()).conforming();
        var nothing = validCall()
                .path("productId", "nothing")
                .as("rival", Role.SELLER)
                .on(endpoint())
                .conforming();
        assertThat(stranger.status()).isEqualTo(404).isEqualTo(nothing.status());
        assertThat(stranger.problem()).isEqualTo(nothing.problem());
    }

    @Test
    void letsAnAdministratorReadAny() {
        assertThat(validCall()
                        .as("root", Role.ADMINISTRATOR)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(200);
    }
}
