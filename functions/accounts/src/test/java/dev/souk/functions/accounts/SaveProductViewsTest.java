package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.SavedViewsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaveProductViewsTest extends OperationContract {
    private static final String TWO = """
            {"views": [{"name": " Low bowls ", "q": "bowl", "low": true, "state": "published"}, {"name": "All"}]}""";
    private final SavedViewsInMemory saved = new SavedViewsInMemory();

    @Override
    protected Endpoint endpoint() {
        return new SaveProductViews(new TestPlatform(new FixedClock()).pipeline(), saved);
    }

    @Override
    protected HttpCall validCall() {
        return save("maya", TWO, 0);
    }

    private static HttpCall save(String seller, String body, long version) {
        return HttpCall.to("SaveProductViews")
                .as(seller, Role.SELLER)
                .header("If-Match", "\"" + version + "\"")
                .body(body);
    }

    @Test
    void keepsThemWithTheirFilters() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.body().at("/views/0").toString())
                .isEqualTo("{\"name\":\"Low bowls\",\"q\":\"bowl\",\"low\":true,\"state\":\"published\"}");
        assertThat(answer.body().at("/views/1").toString()).isEqualTo("{\"name\":\"All\"}");
    }

    @Test
    void keepsEachSellersApart() {
        validCall().on(endpoint());
        save("rival", "{\"views\": []}", 0).on(endpoint()).conforming();
        assertThat(saved.of(new SellerId("maya")).views()).hasSize(2);
    }

    @Test
    void refusesTwoOfOneName() {
        var twice = save("maya", "{\"views\": [{\"name\": \"Low\"}, {\"name\": \"low \"}]}", 0);
        assertThat(twice.on(endpoint()).conforming().errorPointers()).containsExactly("/views/1/name");
    }

    @Test
    void refusesMoreThanTwentyAndWhatIsNoView() {
        var many = IntStream.rangeClosed(0, 20)
                .mapToObj(number -> "{\"name\": \"View " + number + "\"}")
                .collect(Collectors.joining(",", "{\"views\": [", "]}"));
        assertThat(save("maya", many, 0).on(endpoint()).conforming().errorPointers())
                .containsExactly("/views");
        var blank = save("maya", "{\"views\": [{\"name\": \" \"}]}", 0);
        assertThat(blank.on(endpoint()).conforming().errorPointers()).containsExactly("/views/0/name");
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        validCall().on(endpoint());
        var late = save("maya", "{\"views\": []}", 0).on(endpoint());
        assertThat(late.conforming().status()).isEqualTo(412);
        assertThat(saved.of(new SellerId("maya")).views()).hasSize(2);
    }

    @Test
    void answersASaveThatIsSentAgainAsTheFirst() {
        var first = validCall().on(endpoint());
        var again = validCall().on(endpoint()).conforming();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).contains("\"1\"");
    }
}
