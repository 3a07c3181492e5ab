package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Imports a file into a running shop as its administrator, over the operations that a page uses. */
final class ShopImport {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int PROBLEMS = 500;

    private final ShopClient shop;
    private final String url;
    private final SignIn who;

    ShopImport(ShopClient shop, String url, SignIn who) {
        this.shop = shop;
        this.url = url;
        this.who = who;
    }

    /**
     * Uploads a file and imports it.
     *
     * @param seen hears of the import each second, as the contract has it
     * @return the import as it ended
     */
    JsonNode run(Path file, String seller, String sellerName, String mode, Consumer<JsonNode> seen) throws IOException {
        var uploadId = new FileUpload(shop, url, headers()).send(file);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("uploadId", uploadId)
                .put("mode", mode)
                .put("fileName", String.valueOf(file.getFileName()))
                .put("sellerName", sellerName);
        var started = shop.post("/api/imports?sellerId=" + seller, body, headers());
        if (!started.ok()) {
            throw new IllegalStateException("The import did not start: " + started.problem());
        }
        var current = started.body();
        while (current.path("state").asText().equals("running")) {
            if (current.path("silent").asBoolean()) {
                shop.post("/api/imports?sellerId=" + seller, body, headers());
            }
            LockSupport.parkNanos(LOOK.toNanos());
            current = read(current.path("importId").asText(), seller, "problems=0")
                    .path("import");
            seen.accept(current);
        }
        return current;
    }

    /** Hands over the report, line by line. */
    void report(JsonNode about, String seller, Consumer<JsonNode> problem) {
        var cursor = Optional.<String>empty();
        do {
            var page = read(
                    about.path("importId").asText(),
                    seller,
                    "problems=" + PROBLEMS
                            + cursor.map(text -> "&cursor=" + text).orElse(""));
            page.path("report").forEach(problem);
            cursor = Optional.ofNullable(page.get("nextCursor")).map(JsonNode::asText);
        } while (cursor.isPresent());
    }

    private JsonNode read(String importId, String seller, String query) {
        var answer = shop.call(
                "GET", "/api/imports/" + importId + "?sellerId=" + seller + "&" + query, Optional.empty(), headers());
        if (!answer.ok()) {
            throw new IllegalStateException("The import cannot be read: " + answer.problem());
        }
        return answer.body();
    }

    /** A token is over before a long import is. */
    private Map<String, String> headers() {
        return Map.of("authorization", "Bearer " + who.token(shop));
    }
}
