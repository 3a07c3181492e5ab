package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.AddressCalls.listing;
import static dev.souk.functions.accounts.AddressCalls.saving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.AddressBooksInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class ListAddressesTest extends OperationContract {
    private final AddressBooksInMemory books = new AddressBooksInMemory();
    private final Pipeline pipeline = new TestPlatform(new FixedClock()).pipeline();

    @Override
    protected Endpoint endpoint() {
        return new ListAddresses(pipeline, books);
    }

    @Override
    protected HttpCall validCall() {
        return listing();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(listing().on(endpoint()).conforming().body().path("addresses"))
                .isEmpty();
    }

    @Test
    void showsMyOwnAlone() {
        saving("home", "1 Market Street").on(new SaveAddress(pipeline, books));
        assertThat(listing().on(endpoint()).conforming().body().path("addresses"))
                .hasSize(1);
        assertThat(listing().as("eve").on(endpoint()).body().path("addresses")).isEmpty();
    }
}
