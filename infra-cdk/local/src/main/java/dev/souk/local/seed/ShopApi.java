package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The shop's API, as somebody who is signed in calls it. */
final class ShopApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of a call that is answered "busy", as at the first start of a function or by a throttle, or not at all. */
    private static final int TRIES = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;
    private final Consumer<Duration> pause;

    /**
     * The API there.
     *
     * @param base of the gateway, such as {@code http://localhost:8080}
     * @param token the access token of who calls
     */
    ShopApi(URI base, String token, Consumer<Duration> pause) {
        this.base = base;
        this.token = token;
        this.pause = pause;
    }

    /** The ids of all products that shoppers see. */
    Set<String> productIds() {
        return ids("/api/products?limit=60", "products", "productId");
    }

    /** The ids of a seller's products, those that shoppers do not see too. */
    Set<String> productIdsOf(String seller) {
        return ids("/api/seller/products?limit=60&sellerId=" + seller, "products", "productId");
    }

    /** The ids of all promotions that are there. */
    Set<String> promotionIds() {
        return ids("/api/promotions?limit=60", "promotions", "promotionId");
    }

    /** Saves a product. */
    void save(SeedData.Product product) {
        put("/api/products/" + product.id(), product.body());
    }

    /** Saves a promotion. */
    void save(SeedData.Promotion promotion) {
        put("/api/promotions/" + promotion.id(), promotion.body());
    }

    /** What is at a path. */
    JsonNode read(String path) {
        return tree(send(request(path).GET().build()));
    }

    /** In what the shop is paid: ISO 4217. */
    Set<String> currencies() {
        return Set.copyOf(read("/api/currencies").path("currencies").findValuesAsText("code"));
    }

    /**
     * Sends a body, which has to be one that may come twice.
     *
     * @param path below the shop's address, or another one's whole address
     * @param key for {@code Idempotency-Key}
     */
    JsonNode post(String path, JsonNode body, String key) {
        return tree(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /**
     * Replaces what is at a path.
     *
     * @param version of what was read there
     */
    JsonNode put(String path, JsonNode body, String version) {
        return tree(send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", '"' + version + '"')
                .PUT(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /**
     * Takes a step that needs no body.
     *
     * @param version of what it is taken on
     */
    JsonNode post(String path, String version) {
        return tree(send(request(path)
                .header("If-Match", '"' + version + '"')
                .POST(BodyPublishers.noBody())
                .build()));
    }

    /** Waits a little, for what the shop does by itself. */
    void pause() {
        pause.accept(Duration.ofMillis(200));
    }

    private Set<String> ids(String list, String things, String name) {
        var ids = new HashSet<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var query = cursor.map(value -> "&cursor=" + value).orElse("");
            var page = tree(send(request(list + query).GET().build()));
            ids.addAll(page.path(things).findValuesAsText(name));
            cursor = Optional.ofNullable(page.get("nextCursor")).map(JsonNode::asText);
        } while (cursor.isPresent());
        return ids;
    }

    private void put(String path, String body) {
        send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        for (var attempt = 1; ; attempt++) {
            var last = attempt == TRIES;
            var response = once(request, last);
            if (response.isPresent()) {
                var status = response.get().statusCode();
                if (status >= 200 && status < 300) {
                    return response.get();
                }
                // The gateway answers 500 where the start of a process took a function's time.
                var busy = status == 429 || status >= 500;
                if (!busy || last) {
                    throw new SeedRefused(said(request) + " was answered " + status + ": "
                            + response.get().body());
                }
            }
            pause.accept(Duration.ofMillis(200L * attempt));
        }
    }

    private static String said(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    /** Empty where the answer was lost: saying all this again is safe. */
    private Optional<HttpResponse<String>> once(HttpRequest request, boolean last) {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            if (last) {
                throw new SeedRefused(said(request) + " was not answered: " + e.getMessage());
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
