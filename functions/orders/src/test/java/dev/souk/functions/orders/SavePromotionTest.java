package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class SavePromotionTest extends OperationContract {
    private static final String SPRING = """
            {"name":"Spring","benefit":{"kind":"percent-off","basisPoints":1500},"needsCode":true,
             "scope":{"categoryIds":["kitchen"]},"from":"2026-11-01T00:00:00Z","until":"2026-12-01T00:00:00Z",
             "minimum":{"amount":2000,"currency":"GBP"},"uses":100,"usesPerShopper":1,"exclusive":true,"rank":5}""";

    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return shop.savePromotion();
    }

    @Override
    protected HttpCall validCall() {
        return saving(SPRING);
    }

    private static HttpCall saving(String body) {
        return HttpCall.to("SavePromotion")
                .path("promotionId", "SPRING")
                .as("root", Role.ADMINISTRATOR)
                .body(body);
    }

    @Test
    void keepsWhatWasSaidAndChangesNothingTheSecondTime() {
        var first = validCall().on(endpoint()).conforming();
        assertThat(first.body().path("version").asLong()).isEqualTo(1);
        assertThat(first.body().at("/benefit/basisPoints").asInt()).isEqualTo(1_500);
        assertThat(first.body().path("until").asText()).isEqualTo("2026-12-01T00:00:00Z");
        var second = validCall().on(endpoint()).conforming();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aChangeIsTheNextVersionOfWhatWasRead() {
        var first = validCall().on(endpoint());
        var other = SPRING.replace("1500", "2000");
        var second = saving(other)
                .header("If-Match", first.header("ETag").orElseThrow())
                .on(endpoint())
                .conforming();
        assertThat(second.body().path("version").asLong()).isEqualTo(2);
        assertThat(saving(SPRING)
                        .header("If-Match", first.header("ETag").orElseThrow())
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whetherItNeedsACodeStays() {
        validCall().on(endpoint());
        var answer = saving(SPRING.replace("\"needsCode\":true", "\"needsCode\":false"))
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.errorPointers()).containsExactly("/needsCode");
    }

    @Test
    void namesWhatDoesNotFit() {
        var wrong = """
                {"name":"Spring","benefit":{"kind":"buy-and-get","buy":2,"amount":{"amount":5,"currency":"EUR"}},
                 "from":"2026-12-01T00:00:00Z","until":"2026-12-01T00:00:00Z",
                 "minimum":{"amount":2000,"currency":"EUR"}}""";
        assertThat(saving(wrong).on(endpoint()).conforming().errorPointers())
                .containsExactly(
                        "/benefit/basisPoints",
                        "/benefit/amount",
                        "/benefit/get",
                        "/benefit/amount/currency",
                        "/minimum/currency",
                        "/until");
        assertThat(saving("{\"name\":\"No\",\"benefit\":{\"kind\":\"amount-off\",\"amount\":{\"amount\":0,"
                                + "\"currency\":\"GBP\"}}}")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("/benefit/amount/amount");
    }
}
