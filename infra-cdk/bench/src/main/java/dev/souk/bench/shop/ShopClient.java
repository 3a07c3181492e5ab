package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Calls the shop and, where a call got no answer or one that says "later" (429, 5xx), calls again: with the same body and
 * the same key, so that a call that took effect although its answer was lost takes effect once.
 */
public final class ShopClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_CALL = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final int tries;
    private final RandomGenerator random;

    /**
     * A client.
     *
     * @param url the shop's origin, without a slash at the end
     * @param tries calls in all before it gives up; with the pauses, 40 outlast a restart of a minute or two
     */
    public ShopClient(String url, int tries, RandomGenerator random) {
        this.url = url;
        this.tries = tries;
        this.random = random;
    }

    /**
     * Calls until there is an answer.
     *
     * @throws ShopUnreachable where there was none in all tries
     */
    public Answer call(String method, String path, Optional<JsonNode> body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(ONE_CALL)
                .header("content-type", "application/json")
                .method(
                        method,
                        body.map(node -> BodyPublishers.ofString(node.toString()))
                                .orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        return persist(method + " " + path, request.build());
    }

    public Answer get(String path) {
        return call("GET", path, Optional.empty(), Map.of());
    }

    public Answer post(String path, JsonNode body, Map<String, String> headers) {
        return call("POST", path, Optional.of(body), headers);
    }

    private Answer persist(String what, HttpRequest request) {
        var last = "";
        for (int attempt = 0; attempt < tries; attempt++) {
            pause(attempt);
            try {
                var answer = answer(http.send(request, BodyHandlers.ofString()));
                if (answer.status() != 429 && answer.status() < 500) {
                    return answer;
                }
                last = answer.problem();
            } catch (IOException e) {
                last = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ShopUnreachable(what + " was interrupted");
            }
        }
        throw new ShopUnreachable(what + " had no answer in " + tries + " tries; the last: " + last);
    }

    private void pause(int attempt) {
        if (attempt > 0) {
            var longest = Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << Math.min(attempt, 10));
            LockSupport.parkNanos(random.nextLong(longest / 2, longest));
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        var type = response.headers().firstValue("content-type").orElse("");
        JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(response.statusCode(), body, response.headers());
    }
}
