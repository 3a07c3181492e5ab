package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.VariantId;
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

class CorrectStockTest extends OperationContract {
    private static final ProductId SPOON = new ProductId("spoon");
    private static final VariantId ONE =
            SampleProducts.plain("spoon", 300).content().variants().getFirst().id();

    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void fill() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 10));
    }

    @Override
    protected Endpoint endpoint() {
        return new CorrectStock(new TestPlatform(new FixedClock()).pipeline(), catalog, catalog);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("CorrectStock")
                .path("productId", "spoon")
                .path("variantId", ONE.value())
                .as("pottery", Role.SELLER)
                .header("Idempotency-Key", "key-number-1")
                .body("""
                        {"by": -2, "reason": "damaged", "note": " Fell down "}""");
    }

    private HttpCall sending(String body) {
        return validCall().body(body);
    }

    private long available() {
        return catalog.findLatest(SPOON).orElseThrow().stockOf(ONE).available();
    }

    @Test
    void movesTheStockOnceHoweverOftenItIsSent() {
        var first = validCall().on(endpoint()).conforming();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/available").asLong()).isEqualTo(8);
        assertThat(first.body().at("/by").asLong()).isEqualTo(-2);
        assertThat(first.body().at("/etag").asText())
                .isEqualTo('"' + catalog.findLatest(SPOON).orElseThrow().revision() + '"');
        assertThat(validCall().on(endpoint()).conforming().response().getBody())
                .isEqualTo(first.response().getBody());
        assertThat(available()).isEqualTo(8);
    }

    @Test
    void countsWithoutLosingWhatIsSoldMeanwhile() {
        catalog.sell(SPOON, ONE, 3);
        var answer = sending("""
                {"counted": 9, "available": 10, "reason": "counted"}""").on(endpoint()).conforming();
        assertThat(answer.body().at("/available").asLong()).isEqualTo(6);
        assertThat(answer.body().at("/by").asLong()).isEqualTo(-1);
    }

    @Test
    void neverGoesBelowNothing() {
        catalog.sell(SPOON, ONE, 9);
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("stock-out-of-bounds");
        assertThat(answer.response().getBody()).contains("only 1 pieces", "/by");
        assertThat(available()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatHasDoneSomethingElse() {
        validCall().on(endpoint()).conforming();
        var other = sending("""
                {"by": -3, "reason": "damaged", "note": "Fell down"}""").on(endpoint()).conforming();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(available()).isEqualTo(8);
    }

    @Test
    void saysWhatIsMissingOrTooMuch() {
        for (var body : new String[] {
            "{\"reason\": \"lost\"}",
            "{\"reason\": \"lost\", \"by\": 0}",
            "{\"reason\": \"lost\", \"by\": 1, \"counted\": 3}",
            "{\"reason\": \"lost\", \"counted\": 3}",
            "{\"reason\": \"lost\", \"available\": 3}",
            "{\"reason\": \"lost\", \"counted\": 3, \"available\": 3}"
        }) {
            assertThat(sending(body).on(endpoint()).conforming().status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void isForItsSellerAndAdministratorsAlone() {
        assertThat(validCall()
                        .as("rival", Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .path("variantId", "two")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .path("productId", "nothing")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(available()).isEqualTo(10);
        assertThat(validCall()
                        .as("root", Role.ADMINISTRATOR)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(200);
    }
}
