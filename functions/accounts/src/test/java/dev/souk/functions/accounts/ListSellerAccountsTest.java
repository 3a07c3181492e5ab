package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListSellerAccountsTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk().sent();

    @Override
    protected Endpoint endpoint() {
        return desk.listing();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListSellerAccounts").as("root", Role.ADMINISTRATOR);
    }

    @Test
    void listsWhoWaitsWithNoMoreOfTheAccountThanTellsItFromAnother() {
        var sellers = validCall().on(endpoint()).conforming().body().path("sellers");
        assertThat(sellers.findValuesAsText("sellerId")).containsExactly("maya");
        assertThat(sellers.at("/0/payoutAccount").asText()).isEqualTo("GB… 5555");
    }

    @Test
    void listsEachState() {
        var approved = validCall().query("state", "approved");
        assertThat(approved.on(endpoint()).conforming().body().path("sellers")).isEmpty();
        SellerDesk.approve(2).on(desk.approving());
        assertThat(approved.on(endpoint()).conforming().body().path("sellers")).hasSize(1);
        assertThat(validCall().on(endpoint()).conforming().body().path("sellers"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoCursorOrNoState() {
        assertThat(validCall()
                        .query("cursor", "abc")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
        assertThat(validCall()
                        .query("state", "applying")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("state");
    }
}
