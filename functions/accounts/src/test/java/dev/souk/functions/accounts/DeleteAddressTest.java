package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.AddressCalls.deleting;
import static dev.souk.functions.accounts.AddressCalls.saving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.AddressBooksInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteAddressTest extends OperationContract {
    private final AddressBooksInMemory books = new AddressBooksInMemory();
    private final Pipeline pipeline = new TestPlatform(new FixedClock()).pipeline();

    @BeforeEach
    void saveTwo() {
        saving("home", "1 Market Street").on(new SaveAddress(pipeline, books));
        saving("work", "2 Side Street").on(new SaveAddress(pipeline, books));
    }

    @Override
    protected Endpoint endpoint() {
        return new DeleteAddress(pipeline, books);
    }

    @Override
    protected HttpCall validCall() {
        return deleting("home");
    }

    @Test
    void makesAnotherTheDefault() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("addresses")).hasSize(1);
        assertThat(body.at("/addresses/0/addressId").asText()).isEqualTo("work");
        assertThat(body.at("/addresses/0/isDefault").asBoolean()).isTrue();
    }

    @Test
    void changesNothingTheSecondTime() {
        var first = validCall().on(endpoint());
        assertThat(validCall().on(endpoint()).body()).isEqualTo(first.body());
    }

    @Test
    void leavesAnEmptyBookWithoutADefault() {
        validCall().on(endpoint());
        assertThat(deleting("work").on(endpoint()).conforming().body().path("addresses"))
                .isEmpty();
    }

    @Test
    void reachesNobodyElsesBook() {
        assertThat(validCall().as("eve").on(endpoint()).body().path("addresses"))
                .isEmpty();
        assertThat(deleting("none").on(endpoint()).body().path("addresses")).hasSize(2);
    }
}
