package dev.souk.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopClientTest {
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("idempotency-key"));
            var body = "{\"title\":\"said\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/problem+json");
            exchange.sendResponseHeaders(statuses.size() > 1 ? statuses.pop() : statuses.element(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainWithTheSameKeyUntilThereIsAnAnswer() {
        statuses.addAll(List.of(503, 429, 201));
        assertThat(post().status()).isEqualTo(201);
        assertThat(keys).containsExactly("k", "k", "k");
    }

    @Test
    void takesARefusalForAnAnswer() {
        statuses.addAll(List.of(409, 201));
        assertThat(post().status()).isEqualTo(409);
    }

    @Test
    void givesUpAndSaysWhatTheLastAnswerWas() {
        statuses.add(500);
        assertThatThrownBy(this::post)
                .isInstanceOf(ShopUnreachable.class)
                .hasMessageContaining("3 tries")
                .hasMessageContaining("said");
    }

    private Answer post() {
        var url = "http://localhost:" + server.getAddress().getPort();
        return new ShopClient(url, 3, new Random(1))
                .post("/api/orders", JsonNodeFactory.instance.objectNode(), Map.of("idempotency-key", "k"));
    }
}
