package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.SellersSettingsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class SaveSellerSettingsTest extends OperationContract {
    private static final String WHOLE = """
            {"handlingDays":3,"cancellationHours":24,\
            "returnAddress":{"name":"Maya","line1":"1 Yard","city":"Leeds","postalCode":"LS1 1AA","country":"GB"},\
            "holidays":[{"first":"2026-12-24","last":"2027-01-03"}],"zones":["home","europe"]}""";
    private static final String USUAL = """
            {"handlingDays":0,"holidays":[],"zones":["overseas","home","europe"]}""";

    private final SellersSettingsInMemory kept = new SellersSettingsInMemory();

    @Override
    protected Endpoint endpoint() {
        return new SaveSellerSettings(new TestPlatform(new FixedClock()).pipeline(), kept);
    }

    @Override
    protected HttpCall validCall() {
        return save("maya", WHOLE, 0);
    }

    private static HttpCall save(String seller, String body, long version) {
        return HttpCall.to("SaveSellerSettings")
                .as(seller, Role.SELLER)
                .header("If-Match", "\"" + version + "\"")
                .body(body);
    }

    private long version() {
        return kept.of(new SellerId("maya")).version();
    }

    @Test
    void keepsAllOfThem() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.body().toString()).isEqualTo(WHOLE);
        assertThat(kept.of(new SellerId("maya")).dispatch().cancellationHours()).hasValue(24);
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        validCall().on(endpoint());
        var usual = save("maya", USUAL, 1).on(endpoint()).conforming().body();
        assertThat(usual.has("cancellationHours")).isFalse();
        assertThat(usual.has("returnAddress")).isFalse();
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void keepsEachSellersApart() {
        validCall().on(endpoint());
        save("rival", USUAL, 0).on(endpoint()).conforming();
        assertThat(kept.of(new SellerId("maya")).dispatch().handlingDays()).isEqualTo(3);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused(WHOLE.replace("\"handlingDays\":3", "\"handlingDays\":31"), "/handlingDays");
        refused(WHOLE.replace(":24,", ":337,"), "/cancellationHours");
        refused(WHOLE.replace("[\"home\",\"europe\"]", "[]"), "/zones");
        refused(WHOLE.replace("2027-01-03", "2026-12-23"), "/holidays/0/last");
        refused(WHOLE.replace("2027-01-03", "2027-02-30"), "/holidays/0/last");
        refused(WHOLE.replace("}],", "},{\"first\":\"2027-01-03\",\"last\":\"2027-01-04\"}],"), "/holidays/1/first");
        refused(WHOLE.replace("\"city\":\"Leeds\",", ""), "/returnAddress/city");
        assertThat(version()).isZero();
    }

    private void refused(String body, String pointer) {
        var answer = save("maya", body, 0).on(endpoint()).conforming();
        assertThat(answer.errorPointers()).containsExactly(pointer);
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        validCall().on(endpoint());
        var late = save("maya", USUAL, 0).on(endpoint());
        assertThat(late.conforming().status()).isEqualTo(412);
        assertThat(save("maya", USUAL, 0)
                        .header("If-Match", "*")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(412);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void answersASaveThatIsSentAgainAsTheFirst() {
        var first = validCall().on(endpoint());
        var again = validCall().on(endpoint()).conforming();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).contains("\"1\"");
    }
}
