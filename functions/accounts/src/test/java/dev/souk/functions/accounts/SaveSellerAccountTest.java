package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class SaveSellerAccountTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk();

    @Override
    protected Endpoint endpoint() {
        return desk.saving();
    }

    @Override
    protected HttpCall validCall() {
        return SellerDesk.save(SellerDesk.WHOLE, 0);
    }

    @Test
    void keepsWhatIsToldWithWhereTheyAreReached() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"1\"");
        var body = desk.read().body();
        assertThat(body).isEqualTo(answer.body());
        assertThat(body.path("shopName").asText()).isEqualTo("Ash & Clay");
        assertThat(body.path("email").asText()).isEqualTo("maya@souk.example");
        assertThat(body.path("payoutAccount").asText()).isEqualTo("GB33 BUKB 2020 1555 5555 55");
        assertThat(body.path("checklist").findValuesAsText("met")).containsOnly("true");
        assertThat(body.path("state").asText()).isEqualTo("applying");
    }

    @Test
    void keepsAnythingOfItWhileItIsNotSent() {
        var answer = SellerDesk.save("{\"about\": \"Pots.\", \"acceptsTerms\": false}", 0)
                .on(endpoint());
        assertThat(answer.conforming().body().path("checklist").findValuesAsText("met"))
                .containsExactly("false", "true", "false", "false", "false", "false");
    }

    @Test
    void remembersWhenTheTermsWereFirstAcceptedAndForgetsItWithThem() {
        validCall().on(endpoint());
        var first = desk.read().body().path("termsAcceptedAt").asText();
        desk.clock.advance(java.time.Duration.ofDays(1));
        SellerDesk.save(SellerDesk.WHOLE.replace("pans", "bowls"), 1).on(endpoint());
        assertThat(desk.read().body().path("termsAcceptedAt").asText()).isEqualTo(first);
        SellerDesk.save(SellerDesk.WHOLE.replace("true", "false"), 2).on(endpoint());
        assertThat(desk.read().body().has("termsAcceptedAt")).isFalse();
    }

    @Test
    void refusesWhatIsNoAccountOrNoName() {
        var iban = SellerDesk.save(SellerDesk.WHOLE.replace("GB33", "GB34"), 0).on(endpoint());
        assertThat(iban.conforming().errorPointers()).containsExactly("/payoutAccount");
        var name = SellerDesk.save(SellerDesk.WHOLE.replace("Ash  & Clay", "&&"), 0)
                .on(endpoint());
        assertThat(name.conforming().errorPointers()).containsExactly("/shopName");
        assertThat(desk.read().body().path("version").asInt()).isZero();
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        validCall().on(endpoint());
        var late = SellerDesk.save(SellerDesk.WHOLE.replace("pans", "bowls"), 0).on(endpoint());
        assertThat(late.conforming().status()).isEqualTo(412);
        assertThat(validCall()
                        .header("If-Match", "*")
                        .body(SellerDesk.WHOLE.replace("pans", "lids"))
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(412);
    }

    @Test
    void answersASaveThatIsSentAgainAsTheFirst() {
        var first = validCall().on(endpoint());
        desk.clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
    }

    @Test
    void keepsWhatIsSentComplete() {
        desk.sent();
        var answer =
                SellerDesk.save("{\"acceptsTerms\": true}", 2).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers())
                .containsExactly("/shopName", "/about", "/returnAddress", "/taxNumber", "/payoutAccount");
        var renamed = SellerDesk.save(SellerDesk.WHOLE.replace("Ash  & Clay", "Clay & Ash"), 2)
                .on(endpoint());
        assertThat(renamed.conforming().body().path("state").asText()).isEqualTo("waiting");
    }

    @Test
    void leavesAnApprovedShopItsName() {
        desk.sent();
        SellerDesk.approve(2).on(desk.approving());
        var renamed = SellerDesk.save(SellerDesk.WHOLE.replace("Ash  & Clay", "Clay & Ash"), 3)
                .on(endpoint());
        assertThat(renamed.conforming().errorPointers()).containsExactly("/shopName");
        var moved =
                SellerDesk.save(SellerDesk.WHOLE.replace("Leeds", "York"), 3).on(endpoint());
        assertThat(moved.conforming().body().at("/returnAddress/city").asText()).isEqualTo("York");
        assertThat(desk.state()).isEqualTo("approved");
    }
}
