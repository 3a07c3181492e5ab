package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.imports.Import.State;
import dev.souk.imports.ImportCancelling;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancelImportTest extends OperationContract {
    private final Desk desk = new Desk();

    @BeforeEach
    void begin() {
        desk.begun(0);
    }

    @Override
    protected Endpoint endpoint() {
        return new CancelImport(
                desk.platform.pipeline(), new ImportCancelling(desk.shop.imports, desk.shop.clock), desk.shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("CancelImport").path("importId", Desk.ID).as(Desk.SELLER, Role.SELLER);
    }

    @Test
    void endsItOnce() {
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("cancelled");
        var version = desk.now().version();
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("cancelled");
        assertThat(desk.now().version()).isEqualTo(version);
    }

    @Test
    void isNobodyElsesToEnd() {
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
        assertThat(desk.now().state()).isEqualTo(State.RUNNING);
    }
}
