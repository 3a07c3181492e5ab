package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.FieldChange;
import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductField;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.VariantId;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.ProductHistoryInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListProductChangesTest extends OperationContract {
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final ProductHistoryInMemory history = new ProductHistoryInMemory();

    @BeforeEach
    void fill() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        var title =
                new FieldChange(ProductField.TITLE, Optional.empty(), "", Optional.of("Spoon"), Optional.of("Ladle"));
        var price = new FieldChange(
                ProductField.PRICE,
                Optional.of(new VariantId("one")),
                "Red",
                Optional.of("300 GBP"),
                Optional.of("350 GBP"));
        for (var version = 1; version <= 3; version++) {
            history.note(List.of(new ProductChange(
                    new ProductId("spoon"),
                    version,
                    FixedClock.START,
                    version == 1 ? Optional.empty() : Optional.of(SampleProducts.POTTER),
                    List.of(title, price),
                    0)));
        }
    }

    @Override
    protected Endpoint endpoint() {
        return new ListProductChanges(new TestPlatform(new FixedClock()).pipeline(), catalog, history);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListProductChanges").path("productId", "spoon").as("pottery", Role.SELLER);
    }

    @Test
    void saysWhoChangedWhatTheLatestFirst() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.at("/changes")).hasSize(3);
        assertThat(body.at("/changes/0/version").asInt()).isEqualTo(3);
        assertThat(body.at("/changes/0/by/kind").asText()).isEqualTo("seller");
        assertThat(body.at("/changes/0/by/id").asText()).isEqualTo("pottery");
        assertThat(body.at("/changes/0/fields/0/after").asText()).isEqualTo("Ladle");
        assertThat(body.at("/changes/0/fields/1/priceBefore/amount").asLong()).isEqualTo(300);
        assertThat(body.at("/changes/0/fields/1").has("before")).isFalse();
        assertThat(body.at("/changes/2/created").asBoolean()).isTrue();
        assertThat(body.at("/changes/2").has("by")).isFalse();
    }

    @Test
    void goesOnWhereAPageEnded() {
        var first = validCall().query("limit", "2").on(endpoint()).conforming().body();
        var second = validCall()
                .query("limit", "2")
                .query("cursor", first.at("/nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.at("/changes")).hasSize(1);
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(validCall()
                        .query("cursor", "nonsense")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tellsNobodyElseThatItIsThere() {
        var stranger = validCall().as("rival", Role.SELLER).on(endpoint()).conforming();
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(validCall()
                        .as("root", Role.ADMINISTRATOR)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(200);
    }
}
