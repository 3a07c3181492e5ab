package dev.souk.local.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SellerSeedTest {
    private record Account(String state, int version) {}

    private final Map<String, Account> accounts = new HashMap<>();
    /** Who called what, of which version; looks left out. */
    private final List<String> calls = new ArrayList<>();

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SellerSeed seed() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return SellerSeed.of(url, email -> email.substring(0, email.indexOf('@')), "root");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var who = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        var method = exchange.getRequestMethod();
        var whose = path.startsWith("/api/sellers/") ? path.replaceAll("/api/sellers/|/approve|/trust", "") : who;
        var was = accounts.getOrDefault(whose, new Account("applying", 0));
        if (!method.equals("GET")) {
            calls.add(who + " " + method + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("If-Match"));
            var state = path.endsWith("submission") ? "waiting" : path.endsWith("approve") ? "approved" : was.state();
            accounts.put(whose, new Account(state, was.version() + 1));
        }
        var now = accounts.getOrDefault(whose, was);
        var body = "{\"sellerId\": \"%s\", \"state\": \"%s\", \"version\": %d}"
                .formatted(whose, now.state(), now.version())
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void appliesForEachAndApprovesWhoIsToSell() {
        assertThat(seed().run()).isEqualTo(2);
        assertThat(calls)
                .containsExactly(
                        "seller PUT /api/seller \"0\"",
                        "seller POST /api/seller/submission \"1\"",
                        "root PUT /api/sellers/seller/trust \"2\"",
                        "root POST /api/sellers/seller/approve \"3\"",
                        "maker PUT /api/seller \"0\"",
                        "maker POST /api/seller/submission \"1\"");
    }

    @Test
    void changesNothingTheNextTime() {
        seed().run();
        calls.clear();
        assertThat(seed().run()).isZero();
        assertThat(calls).isEmpty();
    }

    @Test
    void goesOnWhereItDied() {
        accounts.put("seller", new Account("waiting", 2));
        accounts.put("maker", new Account("declined", 3));
        assertThat(seed().run()).isZero();
        assertThat(calls)
                .containsExactly(
                        "root PUT /api/sellers/seller/trust \"2\"", "root POST /api/sellers/seller/approve \"3\"");
    }
}
