package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.imports.Import;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadImportTest extends OperationContract {
    private final Desk desk = new Desk();

    @BeforeEach
    void begin() {
        desk.begun(3);
    }

    @Override
    protected Endpoint endpoint() {
        return new ReadImport(desk.platform.pipeline(), desk.shop.imports, desk.shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadImport").path("importId", Desk.ID).as(Desk.SELLER, Role.SELLER);
    }

    @Test
    void saysHowFarItIsAndWhatWasWrong() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.at("/import/fileName").asText()).isEqualTo("mugs, new.csv");
        assertThat(body.path("report")).hasSize(3);
        assertThat(body.at("/report/0").has("column")).isFalse();
        assertThat(body.at("/report/1/column").asText()).isEqualTo("price");
        assertThat(validCall()
                        .query("problems", "0")
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("report"))
                .isEmpty();
    }

    @Test
    void saysWhereNothingHappensAnyMore() {
        assertThat(validCall().on(endpoint()).body().at("/import/silent").asBoolean())
                .isFalse();
        desk.shop.clock.advance(Import.SILENT.plusSeconds(1));
        assertThat(validCall().on(endpoint()).body().at("/import/silent").asBoolean())
                .isTrue();
    }

    @Test
    void isNobodyElses() {
        assertThat(validCall()
                        .as("rival", Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .as("rival", Role.SELLER)
                        .query("sellerId", Desk.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(403);
        assertThat(validCall()
                        .as("root", Role.ADMINISTRATOR)
                        .query("sellerId", Desk.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(200);
    }
}
