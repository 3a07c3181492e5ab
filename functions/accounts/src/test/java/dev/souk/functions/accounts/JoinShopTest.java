package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerState;
import dev.souk.staff.StaffLetter;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JoinShopTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk().invited();

    @Override
    protected Endpoint endpoint() {
        return desk.joining();
    }

    @Override
    protected HttpCall validCall() {
        return desk.join();
    }

    @Test
    void letsWhoHasTheLetterWorkThere() {
        assertThat(validCall()
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("shopName")
                        .asText())
                .isEqualTo("Ash & Clay");
        assertThat(desk.staffs.of(new MemberId("pam"))).isPresent();
        assertThat(desk.group).containsExactly("pam");
        assertThat(desk.staff().members().getFirst().email()).isEqualTo("pam@home.example");
    }

    @Test
    void givesTheRoleByTheSameCallAgainWhereThatFailed() {
        var failing = desk.joining(_ -> {
            throw new IllegalStateException("The pool is away");
        });
        assertThat(validCall().on(failing).conforming().status()).isEqualTo(500);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(desk.group).containsExactly("pam");
    }

    @Test
    void letsTheSameLetterInOnePersonAlone() {
        validCall().on(endpoint());
        assertThat(validCall().as("mallory").on(endpoint()).conforming().status())
                .isEqualTo(404);
        assertThat(desk.group).containsExactly("pam");
    }

    @Test
    void refusesALetterThatIsNotOursOrAnothersOrOver() {
        assertThat(StaffDesk.join("place.1.forged").on(endpoint()).conforming().status())
                .isEqualTo(404);
        var elsewhere = new StaffLetter(new SellerId("rival"), desk.place(), 1);
        assertThat(desk.join(elsewhere).on(endpoint()).conforming().status()).isEqualTo(404);
        desk.clock.advance(Duration.ofDays(7));
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(410);
        assertThat(desk.group).isEmpty();
    }

    @Test
    void refusesWhoHasAShopOrOneThatWaits() {
        desk.accounts.having("pam", "Pams", SellerState.WAITING);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(409);
        assertThat(desk.staffs.of(new MemberId("pam"))).isEmpty();
    }
}
