package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.VariantId;
import dev.souk.identity.Role;
import dev.souk.money.Money;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadProductTest extends OperationContract {
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void fill() {
        catalog.save(SampleProducts.arrival(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 4));
    }

    @Override
    protected Endpoint endpoint() {
        return new ReadProduct(new TestPlatform(new FixedClock()).pipeline(), catalog, TestSettings.defaults());
    }

    private ReadProduct at(String rates) {
        var settings = TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", rates));
        return new ReadProduct(new TestPlatform(new FixedClock()).pipeline(), catalog, settings);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadProduct").path("productId", "mug");
    }

    @Test
    void tellsWhatIsInStockOfEachVariant() {
        catalog.sell(new ProductId("mug"), new VariantId("blue"), 4);

        var body = validCall().on(endpoint()).conforming().body();

        assertThat(body.at("/variants/0/available").asLong()).isEqualTo(4);
        assertThat(body.at("/variants/1/available").asLong()).isZero();
        assertThat(body.at("/variants/0/sku").asText()).isEqualTo("MUG-R");
        assertThat(body.at("/variants/1").has("sku")).isFalse();
        assertThat(body.at("/images/1/color").asText()).isEqualTo("#f4efe6");
        assertThat(body.path("description").asText()).isEqualTo("Holds tea.\n\nHolds coffee.");
        assertThat(body.path("descriptionHtml").asText()).isEqualTo("<p>Holds tea.</p>\n<p>Holds coffee.</p>");
    }

    @Test
    void tellsNobodyFromWhenOnItsSellerTakesItForLow() {
        catalog.save(SampleProducts.arrival(SampleProducts.lowAt(12, "crate"), 4));
        var body = validCall()
                .path("productId", "crate")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(body.at("/variants/0").has("variantId")).isTrue();
        assertThat(body.at("/variants/0").has("lowStock")).isFalse();
    }

    @Test
    void tellsEverybodyItsBarcodeAndWhatThePriceIsComparedWith() {
        catalog.save(SampleProducts.arrival(SampleProducts.reduced("crate"), 4));
        var body = validCall()
                .path("productId", "crate")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(body.at("/variants/0/barcode").asText()).isEqualTo("4006381333931");
        assertThat(body.at("/variants/0/compareAtPrice/amount").asLong()).isEqualTo(150);
    }

    @Test
    void tellsEverybodyWhatItCostsInEachCurrency() {
        catalog.save(SampleProducts.arrival(SampleProducts.named("crate", Money.of(130, "EUR")), 4));
        catalog.save(SampleProducts.arrival(SampleProducts.reduced("box"), 4));
        var reading = at("EUR=1.17,USD=1.31");

        var named =
                validCall().path("productId", "crate").on(reading).conforming().body();
        assertThat(named.at("/variants/0/otherPrices").toString()).isEqualTo("""
                [{"price":{"amount":130,"currency":"EUR"}},{"price":{"amount":131,"currency":"USD"}}]""");
        assertThat(named.at("/variants/0").has("namedPrices")).isFalse();
        var reduced =
                validCall().path("productId", "box").on(reading).conforming().body();
        assertThat(reduced.at("/variants/0/otherPrices/0").toString()).isEqualTo("""
                {"price":{"amount":117,"currency":"EUR"},"compareAtPrice":{"amount":176,"currency":"EUR"}}""");
    }

    @Test
    void sendsNothingTwiceUntilSomethingIsSold() {
        var etag = validCall().on(endpoint()).header("ETag").orElseThrow();
        var again = validCall().header("If-None-Match", etag);

        assertThat(again.on(endpoint()).conforming().status()).isEqualTo(304);

        catalog.sell(new ProductId("mug"), new VariantId("blue"), 1);
        assertThat(again.on(endpoint()).conforming().status()).isEqualTo(200);
    }

    @Test
    void sendsItAnewWhenAnyRateIsAnother() {
        var etag = validCall().on(at("EUR=1.17,USD=1.31")).header("ETag").orElseThrow();
        var again = validCall().header("If-None-Match", etag);

        assertThat(again.on(at("EUR=1.17,USD=1.31")).conforming().status()).isEqualTo(304);
        for (var rates : List.of("EUR=1.18,USD=1.31", "EUR=1.17", "USD=1.31,EUR=1.17")) {
            var answer = again.on(at(rates)).conforming();
            assertThat(answer.status()).as(rates).isEqualTo(200);
            assertThat(answer.header("ETag")).as(rates).isPresent().isNotEqualTo(Optional.of(etag));
        }
        assertThat(again.on(endpoint()).conforming().status()).isEqualTo(200);
    }

    /** Not for its seller either: what is kept at the edge is everybody's. */
    @Test
    void doesNotFindWhatShoppersDoNotSee() {
        for (var state : PublicationState.values()) {
            catalog.save(SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 4));
            var call = validCall().path("productId", state.code());
            var shown = state == PublicationState.PUBLISHED;
            for (var answer : List.of(
                    call.on(endpoint()).conforming(),
                    call.as("pottery", Role.SELLER).on(endpoint()).conforming(),
                    call.as("root", Role.ADMINISTRATOR).on(endpoint()).conforming())) {
                assertThat(answer.status()).as(state.code()).isEqualTo(shown ? 200 : 404);
                assertThat(answer.body().has("publication")).isFalse();
            }
        }
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        var answer = validCall().path("productId", "cup").on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }
}
