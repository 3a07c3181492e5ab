package dev.souk.functions.accounts;

import static dev.souk.functions.accounts.AddressCalls.saving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.AddressBooks;
import dev.souk.identity.MemberId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.AddressBooksInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class SaveAddressTest extends OperationContract {
    private static final MemberId MAYA = new MemberId("maya");
    private final AddressBooksInMemory books = new AddressBooksInMemory();

    @Override
    protected Endpoint endpoint() {
        return over(books);
    }

    private static Endpoint over(AddressBooks books) {
        return new SaveAddress(new TestPlatform(new FixedClock()).pipeline(), books);
    }

    @Override
    protected HttpCall validCall() {
        return saving("home", "1 Market Street");
    }

    @Test
    void makesTheFirstTheDefaultAndLeavesOutWhatIsBlank() {
        var saved = validCall().on(endpoint()).conforming().body().at("/addresses/0");

        assertThat(saved.path("addressId").asText()).isEqualTo("home");
        assertThat(saved.path("isDefault").asBoolean()).isTrue();
        assertThat(saved.at("/address/name").asText()).isEqualTo("Maya Lind");
        assertThat(saved.path("address").has("line2")).isFalse();
    }

    @Test
    void keepsTheDefaultUntilAnotherIsMadeIt() {
        validCall().on(endpoint());
        assertThat(saving("work", "2 Side Street")
                        .on(endpoint())
                        .body()
                        .at("/addresses/1/isDefault")
                        .asBoolean())
                .isFalse();
        var body = saving("work", "2 Side Street", ", \"makeDefault\": true")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(body.at("/addresses/0/isDefault").asBoolean()).isFalse();
        assertThat(body.at("/addresses/1/isDefault").asBoolean()).isTrue();
    }

    @Test
    void isOneAddressHoweverOftenItIsSent() {
        var first = validCall().on(endpoint());
        assertThat(validCall().on(endpoint()).body()).isEqualTo(first.body());
        assertThat(books.find(MAYA).version()).isEqualTo(1);
    }

    @Test
    void changesTheOneThatIsThere() {
        validCall().on(endpoint());
        var body = saving("home", "9 New Street").on(endpoint()).body();
        assertThat(body.path("addresses")).hasSize(1);
        assertThat(body.at("/addresses/0/address/line1").asText()).isEqualTo("9 New Street");
    }

    @Test
    void takesTwentyAndNoMore() {
        for (var i = 0; i < AddressBook.MOST; i++) {
            saving("a" + i, "1 Market Street").on(endpoint());
        }
        var refused = saving("one-more", "1 Market Street").on(endpoint()).conforming();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("address-book-full");
        assertThat(saving("a7", "9 New Street").on(endpoint()).status()).isEqualTo(200);
    }

    @Test
    void asksToTryAgainWhereOthersKeepChangingTheBook() {
        var busy = new AddressBooks() {
            @Override
            public AddressBook find(MemberId member) {
                return AddressBook.empty(member);
            }

            @Override
            public boolean save(AddressBook book) {
                return false;
            }
        };
        var answer = validCall().on(over(busy)).conforming();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
    }
}
