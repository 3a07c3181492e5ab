package dev.souk.local.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderSeedTest {
    /** Method, path and who called. */
    private final List<String> calls = new ArrayList<>();

    private final Map<String, Integer> looks = new HashMap<>();
    private HttpServer server;
    private int placed;
    private boolean paid = true;
    private String products = SeedData.read().products().stream()
            .map(product -> "{\"productId\":\"" + product.id() + "\"}")
            .collect(Collectors.joining(","));

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

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private OrderSeed seed() {
        return new OrderSeed(
                new ShopApi(URI.create(url()), "shopper", _ -> {}),
                new ShopApi(URI.create(url()), "seller", _ -> {}),
                "member-7",
                "ada@souk.example");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var who = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            calls.add(path + " " + who);
        }
        var body = switch (exchange.getRequestMethod() + " " + path) {
            case "GET /api/products" -> "{\"products\":[" + products + "]}";
            case "GET /api/orders" -> "{\"orders\":[" + (placed > 0 ? "{}" : "") + "]}";
            case "POST /api/quotes" -> "{\"totals\":{\"total\":{\"amount\":1,\"currency\":\"GBP\"}}}";
            case "POST /api/orders" -> "{\"order\":{\"orderId\":\"o-" + ++placed + "\"}}";
            default ->
                path.endsWith("/payment")
                        ? "{\"clientSecret\":\"s\",\"confirmUrl\":\"" + url() + "/bank\"}"
                        : "{\"state\":\"" + state(path) + "\"}";
        };
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(path.equals("/api/orders") && placed > 0 ? 201 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Paid at the third look. */
    private String state(String path) {
        return paid && looks.merge(path, 1, Integer::sum) > 2 ? "paid" : "pending";
    }

    private List<String> partsOf(String order) {
        var prefix = "/api/orders/" + order + "/fulfilments/member-7/";
        return calls.stream()
                .filter(call -> call.startsWith(prefix))
                .map(call -> call.substring(prefix.length()))
                .toList();
    }

    @Test
    void buysSixTimesAndLetsTheSellerGetOnWithFourOfThem() {
        assertThat(seed().run()).isEqualTo(6).isEqualTo(placed);

        assertThat(calls)
                .startsWith(
                        "/api/quotes shopper",
                        "/api/orders shopper",
                        "/api/orders/o-1/payment shopper",
                        "/bank shopper");
        assertThat(partsOf("o-1")).containsExactly("accept seller", "ship seller", "deliver seller", "returns shopper");
        assertThat(partsOf("o-2")).containsExactly("accept seller", "ship seller", "deliver seller");
        assertThat(partsOf("o-3")).containsExactly("accept seller", "ship seller");
        assertThat(partsOf("o-4")).containsExactly("accept seller");
        assertThat(partsOf("o-5")).isEmpty();
    }

    @Test
    void buysNothingWhereSomethingWasOrdered() {
        placed = 1;

        assertThat(seed().run()).isZero();
        assertThat(calls).isEmpty();
    }

    @Test
    void leavesOutWhatTheShopDoesNotSell() {
        products = "{\"productId\":\"willow-basket\"}";

        assertThat(seed().run()).isEqualTo(1);
    }

    @Test
    void saysThatAPaymentDoesNotArrive() {
        paid = false;

        assertThatThrownBy(() -> seed().run()).isInstanceOf(SeedRefused.class).hasMessageContaining("payment");
    }
}
