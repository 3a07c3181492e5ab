package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class ReadCollectionsTest extends OperationContract {
    private final Window window = new Window();

    @Override
    protected Endpoint endpoint() {
        return new ReadCollections(
                new TestPlatform(new FixedClock()).pipeline(), window.saved, window.showing, TestSettings.defaults());
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadCollections").as("root", Role.ADMINISTRATOR);
    }

    @Test
    void beginsWithWhatTheHomeShowsAnyway() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.body().toString())
                .isEqualTo("{\"collections\":[{\"title\":\"Just unpacked\",\"rule\":{\"sort\":\"newest\"}}],"
                        + "\"products\":[],\"version\":0}");
    }

    @Test
    void namesWhatWasChosenAlsoWhereShoppersDoNotSeeIt() {
        window.shows("small");
        window.saves(Window.chosen("Ours", "gone", "small"));
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.body().at("/collections/0/productIds").toString()).isEqualTo("[\"gone\",\"small\"]");
        assertThat(answer.body().path("products").findValuesAsText("productId")).containsExactly("small");
    }
}
