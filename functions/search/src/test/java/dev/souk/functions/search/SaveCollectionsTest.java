package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveCollectionsTest extends OperationContract {
    private static final String TWO = """
            {"collections": [
              {"title": " Ours ", "line": "With care.", "productIds": ["large", "small"]},
              {"title": "Dear", "rule": {"categoryId": "kitchen", "sort": "price-descending"}}]}""";
    private final Window window = new Window();

    @Override
    protected Endpoint endpoint() {
        return new SaveCollections(
                new TestPlatform(new FixedClock()).pipeline(),
                window.saved,
                window.showing,
                TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17")));
    }

    @Override
    protected HttpCall validCall() {
        return save(TWO, 0);
    }

    private static HttpCall save(String body, long version) {
        return HttpCall.to("SaveCollections")
                .as("root", Role.ADMINISTRATOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body);
    }

    @Test
    void keepsThemAsTheyWereSent() {
        window.shows("small");
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.body().at("/collections/0").toString())
                .isEqualTo("{\"title\":\"Ours\",\"line\":\"With care.\",\"productIds\":[\"large\",\"small\"]}");
        assertThat(answer.body().at("/collections/1").toString())
                .isEqualTo("{\"title\":\"Dear\",\"rule\":{\"categoryId\":\"kitchen\",\"sort\":\"price-descending\"}}");
        assertThat(answer.body().path("products").findValuesAsText("productId")).containsExactly("small");
        assertThat(answer.body()
                        .at("/products/0/otherFromPrices/0/price/amount")
                        .asLong())
                .isEqualTo(1_053);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Neither\"}",
                "{\"title\": \"Both\", \"productIds\": [\"mug\"], \"rule\": {\"sort\": \"newest\"}}"
            })
    void refusesWhatIsNotOneOfTheTwo(String collection) {
        var call = save("{\"collections\": [" + collection + "]}", 0);
        assertThat(call.on(endpoint()).conforming().errorPointers()).containsExactly("/collections/0");
    }

    @Test
    void refusesAProductTwiceInOneRow() {
        var twice = save(
                "{\"collections\": [{\"title\": \"A\", \"productIds\": [\"mug\"]},"
                        + "{\"title\": \"B\", \"productIds\": [\"mug\", \"pot\", \"mug\"]}]}",
                0);
        assertThat(twice.on(endpoint()).conforming().errorPointers()).containsExactly("/collections/1/productIds/2");
    }

    @Test
    void refusesMoreThanTwelveAndABlankTitle() {
        var many = IntStream.rangeClosed(0, 12)
                .mapToObj(number -> "{\"title\": \"Row " + number + "\", \"rule\": {\"sort\": \"newest\"}}")
                .collect(Collectors.joining(",", "{\"collections\": [", "]}"));
        assertThat(save(many, 0).on(endpoint()).conforming().errorPointers()).containsExactly("/collections");
        var blank = save("{\"collections\": [{\"title\": \" \", \"rule\": {\"sort\": \"newest\"}}]}", 0);
        assertThat(blank.on(endpoint()).conforming().errorPointers()).containsExactly("/collections/0/title");
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        validCall().on(endpoint());
        var late = save("{\"collections\": []}", 0).on(endpoint());
        assertThat(late.conforming().status()).isEqualTo(412);
        assertThat(window.saved.read().collections()).hasSize(2);
    }

    @Test
    void answersASaveThatIsSentAgainAsTheFirst() {
        var first = validCall().on(endpoint());
        var again = validCall().on(endpoint()).conforming();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).contains("\"1\"");
    }

    @Test
    void keepsWhatTheHomeShowedAnywayIfSomebodyWantsItSo() {
        var same = save("{\"collections\": [{\"title\": \"Just unpacked\", \"rule\": {\"sort\": \"newest\"}}]}", 0);
        assertThat(same.on(endpoint()).conforming().header("ETag")).contains("\"1\"");
    }
}
