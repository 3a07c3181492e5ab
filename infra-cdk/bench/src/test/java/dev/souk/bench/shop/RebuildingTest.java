package dev.souk.bench.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RebuildingTest {
    private final List<String> asked = new ArrayList<>();
    private int signIns;
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/auth/sign-in", exchange -> {
            signIns++;
            answer(exchange, 200, "{\"accessToken\": \"token-" + signIns + "\"}");
        });
        server.createContext("/api/pages", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            var next = asked.size() < 60 ? ", \"nextPlace\": \"place-" + asked.size() + "\"" : "";
            answer(exchange, status, "{\"looked\": 2" + next + "}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length());
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes(UTF_8));
        }
    }

    private AdministratorOptions who() {
        var who = new AdministratorOptions();
        new CommandLine(new Named(who))
                .parseArgs("--url", "http://127.0.0.1:" + server.getAddress().getPort());
        return who;
    }

    @CommandLine.Command
    private record Named(@CommandLine.Mixin AdministratorOptions who) {}

    @Test
    void asksForEachStepWhereTheOneBeforeEndedAndSignsInAnewNowAndThen() {
        var first = JsonNodeFactory.instance.objectNode().put("afresh", true);
        assertThat(Rebuilding.of(who(), "/api/pages", first)).isEqualTo(new Rebuilding(60, 120));
        assertThat(asked).hasSize(60);
        assertThat(asked.getFirst()).isEqualTo("Bearer token-1 {\"afresh\":true}");
        assertThat(asked.get(49)).isEqualTo("Bearer token-1 {\"place\":\"place-49\"}");
        assertThat(asked.get(50)).isEqualTo("Bearer token-2 {\"place\":\"place-50\"}");
    }

    @Test
    void endsAtAStepThatIsRefused() {
        status = 403;
        var first = JsonNodeFactory.instance.objectNode();
        assertThatThrownBy(() -> Rebuilding.of(who(), "/api/pages", first))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused");
        assertThat(asked).hasSize(1);
    }
}
