package dev.souk.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Pages pages = new Pages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_souk",
                "/_souk/",
                "/_souk/inbox",
                "/_souk/samples",
                "/_souk/console.css",
                "/_souk/console.js",
                "/_souk/inbox.js",
                "/_souk/parts.js"
            })
    void servesItsFilesUnderAStrictPolicy(String path) {
        var response = get(path);
        assertThat(response.status()).isEqualTo(200);
        assertThat(header(response, "content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_souk", "/_souk/inbox", "/_souk/samples"})
    void asksNoOtherSiteForAnythingAndHasNoScriptInThePage(String path) {
        assertThat(get(path).body().toString())
                .doesNotContainPattern("https?://")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("<style", "style=");
    }

    @Test
    void hasNothingElse() {
        assertThat(get("/_souk/../application.properties").status()).isEqualTo(404);
    }

    private WebResponse get(String path) {
        return pages.answer(new WebRequest("GET", path, "", Map.of(), Buffer.buffer(), "127.0.0.1"));
    }

    private static String header(WebResponse response, String name) {
        return response.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(WebResponse.Header::value)
                .findFirst()
                .orElse("");
    }
}
