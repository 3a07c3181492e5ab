package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.identity.Role;
import dev.souk.imports.Mode;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportProductsTest extends OperationContract {
    private final Desk desk = new Desk();

    @BeforeEach
    void fill() {
        desk.shop.run(desk.shop.begin(ImportRunTest.products(7), Mode.APPLY));
    }

    @Override
    protected Endpoint endpoint() {
        return new ExportProducts(desk.platform.pipeline(), desk.shop.catalog);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ExportProducts").as(Desk.SELLER, Role.SELLER);
    }

    private String all(String format) {
        var text = new StringBuilder();
        JsonNode page = null;
        do {
            var call = validCall().query("format", format).query("limit", "3");
            page = (page == null
                            ? call
                            : call.query("cursor", page.path("nextCursor").asText()))
                    .on(endpoint())
                    .conforming()
                    .body();
            text.append(page.path("text").asText());
        } while (page.has("nextCursor"));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-lines"})
    void givesAFileThatChangesNothingThoughSomethingWasSold(String format) {
        var file = all(format);
        desk.shop.catalog.sell(new dev.souk.catalog.ProductId("p-3"), new dev.souk.catalog.VariantId("blue"), 2);
        var saves = desk.shop.counted("products.save");
        desk.shop.type = format.equals("csv") ? "text/csv" : "application/x-ndjson";
        var done = desk.shop.run(desk.shop.begin(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), Mode.APPLY));

        assertThat(desk.shop.report(done)).isEmpty();
        assertThat(done.progress().unchanged()).isEqualTo(7);
        assertThat(desk.shop.counted("products.save")).isEqualTo(saves);
    }

    @Test
    void namesTheColumnsOnce() {
        assertThat(all("csv").split("product_id", -1)).hasSize(2);
    }

    @Test
    void isOfNobodyElsesProducts() {
        var rival = validCall().as("rival", Role.SELLER);
        assertThat(rival.on(endpoint()).conforming().body().path("products").asInt())
                .isZero();
        assertThat(rival.query("sellerId", Desk.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(403);
        assertThat(validCall()
                        .query("cursor", "forged")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
