package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadMembershipTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk().joined();

    @Override
    protected Endpoint endpoint() {
        return desk.reading();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadMembership").as("pam");
    }

    @Test
    void tellsWhoseShopItIsAndAsWhat() {
        assertThat(validCall().on(endpoint()).conforming().body().toString())
                .isEqualTo("{\"sellerId\":\"maya\",\"shopName\":\"Ash & Clay\",\"role\":\"packer\"}");
        assertThat(HttpCall.to("ReadMembership")
                        .as("max")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
    }
}
