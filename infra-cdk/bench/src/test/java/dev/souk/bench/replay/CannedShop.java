package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.bench.shop.ShopClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** An HTTP server that answers as a test says, and keeps what it was asked. */
final class CannedShop implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request. */
    record Asked(String method, String path, String key, String authorization, JsonNode body) {}

    /** An answer. */
    record Canned(int status, String body) {}

    final List<Asked> asked = new ArrayList<>();
    private final HttpServer server;

    CannedShop(Function<Asked, Canned> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var request = read(exchange);
            asked.add(request);
            var answer = answers.apply(request);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    ShopClient client() {
        return new ShopClient("http://localhost:" + server.getAddress().getPort(), 3, new Random(1));
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(headers.getFirst("idempotency-key")),
                String.valueOf(headers.getFirst("authorization")),
                JSON.readTree(exchange.getRequestBody()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
