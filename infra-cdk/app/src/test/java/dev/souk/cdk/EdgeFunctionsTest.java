package dev.souk.cdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What runs at the edge, run by Node, which the CDK needs anyway. */
class EdgeFunctionsTest {
    private static JsonNode run(String code, String event) {
        try {
            var node = new ProcessBuilder("node", "-e", code + ";console.log(JSON.stringify(handler(" + event + ")))")
                    .redirectErrorStream(true)
                    .start();
            return new ObjectMapper().readTree(new String(node.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new AssertionError("Node did not run it", e);
        }
    }

    private static String asked(String code, String uri) {
        return run(code, "{request: {uri: '" + uri + "'}}").path("uri").asText();
    }

    @Test
    void ofAnAddressTheKindAndTheIdCount() {
        for (var uri : new String[] {"/p/mug", "/p/mug/", "/p/mug/blue-mug", "/p/mug/a/b"}) {
            assertThat(asked(EdgeFunctions.PAGE_ADDRESS, uri)).as(uri).isEqualTo("/api/pages/p/mug");
        }
        assertThat(asked(EdgeFunctions.PAGE_ADDRESS, "/c/kitchen")).isEqualTo("/api/pages/c/kitchen");
    }

    @Test
    void thePathsOfTheRouterAreAllTheOnePage() {
        assertThat(asked(EdgeFunctions.SINGLE_PAGE, "/cart")).isEqualTo("/index.html");
        assertThat(asked(EdgeFunctions.SINGLE_PAGE, "/")).isEqualTo("/index.html");
        assertThat(asked(EdgeFunctions.SINGLE_PAGE, "/assets/index-1.js")).isEqualTo("/assets/index-1.js");
    }

    @Test
    void aPageSaysItsStatusAndNothingElseOfItself() {
        var answer = run(
                EdgeFunctions.PAGE_STATUS,
                "{response: {statusCode: 200, headers: {'x-amz-meta-status': {value: '410'},"
                        + " 'x-amz-meta-digest': {value: 'd'}, etag: {value: 'e'}}}}");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(410);
        assertThat(answer.path("headers").fieldNames()).toIterable().containsExactly("etag");

        var shown = run(
                EdgeFunctions.PAGE_STATUS,
                "{response: {statusCode: 304, headers: {'x-amz-meta-status': {value: '200'}}}}");
        assertThat(shown.path("statusCode").asInt()).isEqualTo(304);
    }
}
