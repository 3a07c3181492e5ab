package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListImportsTest extends OperationContract {
    private final Desk desk = new Desk();

    @BeforeEach
    void begin() {
        desk.begun(0);
    }

    @Override
    protected Endpoint endpoint() {
        return new ListImports(desk.platform.pipeline(), desk.shop.imports, desk.shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListImports").as(Desk.SELLER, Role.SELLER);
    }

    @Test
    void listsMyOwnAndNobodyElses() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.at("/imports/0/importId").asText()).isEqualTo(Desk.ID);
        var rival = validCall().as("rival", Role.SELLER);
        assertThat(rival.on(endpoint()).conforming().body().path("imports")).isEmpty();
        assertThat(rival.query("sellerId", Desk.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(403);
    }
}
