package dev.souk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebResponse.Header;
import dev.souk.local.template.LocalEdge;
import dev.souk.local.template.LocalEdge.Behaviour;
import dev.souk.local.template.LocalEdge.EdgeFunction;
import dev.souk.local.template.LocalEdge.Origin;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdgeTest {
    private static final List<String> READS = List.of("GET", "HEAD");

    private final Map<String, WebResponse> files = new HashMap<>();
    private final Edge edge = new Edge(
            new LocalEdge(
                    "edge",
                    "index.html",
                    List.of(
                            behaviour("/p/*/review", storefront(), EdgeFunction.SINGLE_PAGE_FALLBACK),
                            behaviour(
                                    "/p/?*",
                                    new Origin.Either(new Origin.Bucket("pages"), new Origin.Gateway()),
                                    EdgeFunction.PAGE_ADDRESS,
                                    EdgeFunction.PAGE_STATUS),
                            behaviour("*", storefront(), EdgeFunction.SINGLE_PAGE_FALLBACK))),
            request -> WebResponse.html(404, "made now: " + request.path() + "?" + request.query()),
            (bucket, key) -> Optional.ofNullable(files.get(bucket + "/" + key)));

    private static Origin storefront() {
        return new Origin.Bucket("storefront");
    }

    private static Behaviour behaviour(String path, Origin origin, EdgeFunction... functions) {
        return new Behaviour(path, origin, READS, Map.of(), Set.of(functions));
    }

    private void keep(String key, String text, Header... headers) {
        files.put(key, new WebResponse(200, List.of(headers), Buffer.buffer(text)));
    }

    private WebResponse get(String path) {
        return edge.answer(new WebRequest("GET", path, "v=red", Map.of(), Buffer.buffer(), "192.0.2.1"));
    }

    private String text(String path) {
        return get(path).body().toString();
    }

    @Test
    void servesAPageThatIsKeptWhateverFollowsItsId() {
        keep("pages/api/pages/p/mug", "a mug");
        assertThat(text("/p/mug")).isEqualTo("a mug");
        assertThat(text("/p/mug/blue-mug")).isEqualTo("a mug");
        assertThat(text("/p/mug/")).isEqualTo("a mug");
    }

    @Test
    void hasOneMadeThatIsNotThereAndAsksForItAlone() {
        assertThat(get("/p/mug/blue-mug").status()).isEqualTo(404);
        assertThat(text("/p/mug/blue-mug")).isEqualTo("made now: /api/pages/p/mug?");
    }

    @Test
    void saysTheStatusThatAPageHasAndNothingElseOfIt() {
        keep(
                "pages/api/pages/p/mug",
                "gone",
                new Header("x-amz-meta-status", "410"),
                new Header("x-amz-meta-digest", "d"),
                new Header("content-type", "text/html"));
        var answer = get("/p/mug");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.headers()).containsExactly(new Header("content-type", "text/html"));
    }

    @Test
    void leavesPagesThatNeedAScriptToTheScript() {
        keep("storefront/index.html", "the shop");
        for (var path : List.of("/p/mug/review", "/p/", "/", "/cart")) {
            assertThat(text(path)).as(path).isEqualTo("the shop");
        }
        assertThat(get("/assets/gone.js").status()).isEqualTo(404);
    }
}
