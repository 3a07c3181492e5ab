package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class PreviewDescriptionTest extends OperationContract {
    @Override
    protected Endpoint endpoint() {
        return new PreviewDescription(new TestPlatform(new FixedClock()).pipeline());
    }

    @Override
    protected HttpCall validCall() {
        return written("# Care\\n\\nWash *by hand*.");
    }

    /** @param description as JSON writes it between quotes */
    private static HttpCall written(String description) {
        return HttpCall.to("PreviewDescription")
                .as("ada", Role.SELLER)
                .body("{\"description\":\"" + description + "\"}");
    }

    private String shown(String description) {
        return written(description)
                .on(endpoint())
                .conforming()
                .body()
                .path("descriptionHtml")
                .asText();
    }

    @Test
    void showsTheMarksAsShoppersSeeThem() {
        assertThat(shown("# Care\\n\\nWash *by hand*.")).isEqualTo("<h2>Care</h2>\n<p>Wash <em>by hand</em>.</p>");
    }

    @Test
    void escapesWhatIsNoMark() {
        assertThat(shown("<script>alert(1)</script>")).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void showsNothingOfNothing() {
        assertThat(shown("")).isEmpty();
    }

    @Test
    void namesADescriptionThatIsTooLong() {
        var answer = written("a".repeat(5001)).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/description");
    }
}
