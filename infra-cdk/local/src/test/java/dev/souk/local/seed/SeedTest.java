package dev.souk.local.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.testkit.catalog.CategoriesInMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedTest {
    private final Map<String, String> products = new ConcurrentHashMap<>();
    private final Map<String, String> promotions = new ConcurrentHashMap<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final List<String> home = new CopyOnWriteArrayList<>();
    private final AtomicInteger busyAnswers = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final CategoriesInMemory categories = new CategoriesInMemory();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/seller/products", exchange -> answer(exchange, "product", products));
        server.createContext("/api/products", exchange -> answer(exchange, "product", products));
        server.createContext("/api/currencies", SeedTest::currencies);
        server.createContext("/api/promotions", exchange -> answer(exchange, "promotion", promotions));
        server.createContext("/api/collections/saved", this::collections);
        server.start();
    }

    /** As the shop does: version 0 until somebody saves some. */
    private void collections(HttpExchange exchange) throws IOException {
        var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            home.add(sent);
        }
        var body = "{\"version\": %d}".formatted(home.size()).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fillsAnEmptyShop() {
        var added = seed().run();

        assertThat(added.products()).isEqualTo(121).isEqualTo(products.size());
        assertThat(added.pictures()).isEqualTo(pictures.size()).isGreaterThan(100);
        assertThat(pictures).containsKey("media/products/enamel-teapot-cherry.webp");
        assertThat(categories.all()).hasSize(8);
        assertThat(promotions).containsOnlyKeys("WELCOME10", "FIRST5", "SENDFREE", "TEN-ONLY");
        assertThat(home).singleElement().asString().contains("For slow mornings");
    }

    @Test
    void letsTheDemoSellerSellSomeOfIt() {
        seed().run();

        assertThat(products.values())
                .anyMatch(body -> body.contains("\"sellerId\":\"member-7\""))
                .noneMatch(body -> body.contains("ash-and-clay"))
                .anyMatch(body -> body.contains("northlight-supply"));
    }

    @Test
    void addsNothingTheSecondTime() {
        seed().run();

        assertThat(seed().run()).isEqualTo(new Seed.Added(0, 0));
        assertThat(categories.find().version()).isEqualTo(1);
        assertThat(home).hasSize(1);
    }

    @Test
    void leavesAloneWhatSomebodyChanged() {
        seed().run();
        categories.replaceAll(categories.all().reversed());
        var tree = categories.find();
        products.put("enamel-teapot", "another text");
        products.remove("mantel-clock");
        promotions.put("WELCOME10", "ended");

        assertThat(seed().run()).isEqualTo(new Seed.Added(1, 0));
        assertThat(promotions).containsEntry("WELCOME10", "ended");
        assertThat(products).containsEntry("enamel-teapot", "another text").containsKey("mantel-clock");
        assertThat(categories.find()).isEqualTo(tree);
    }

    @Test
    void triesAgainWhereTheShopIsBusy() {
        busyAnswers.set(4);

        assertThat(seed().run().products()).isEqualTo(121);
    }

    @Test
    void saysAgainWhatWasNotAnswered() {
        lostAnswers.set(4);

        assertThat(seed().run().products()).isEqualTo(121);
        assertThat(lostAnswers).hasValueLessThan(1);
    }

    @Test
    void saysThatNobodyAnswers() {
        var seed = seed();
        server.stop(0);

        assertThatThrownBy(seed::run)
                .isInstanceOf(SeedRefused.class)
                .hasMessageStartingWith("GET /api/seller/products was not answered");
    }

    @Test
    void saysWhatWasRefused() {
        refusals.set(1);

        assertThatThrownBy(() -> seed().run())
                .isInstanceOf(SeedRefused.class)
                .hasMessageContaining("400")
                .hasMessageContaining("no good");
    }

    @Test
    void givesProductsMoreOfWhatTheirPastTakes() {
        seed().run();
        var without = stockOf("morning-mug");
        products.clear();
        seed(true).run();

        var past = PastPurchase.soldOf(PastPurchase.year(SeedData.read().products()));
        var taken = requireNonNull(past.get("morning-mug")).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(taken).isPositive();
        assertThat(stockOf("morning-mug")).isEqualTo(without + taken);
    }

    private long stockOf(String product) {
        var sum = 0L;
        for (var variant :
                SeedData.parsed(requireNonNull(products.get(product))).path("variants")) {
            sum += variant.path("stock").asLong();
        }
        return sum;
    }

    private Seed seed() {
        return seed(false);
    }

    private Seed seed(boolean hasPast) {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Seed(
                new ShopApi(base, "token", wait -> {}),
                categories,
                new PictureShelf(),
                Map.of("ash-and-clay", "member-7"),
                hasPast);
    }

    private static void currencies(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = "{\"currencies\":[{\"code\":\"GBP\",\"rate\":\"1\"},{\"code\":\"EUR\",\"rate\":\"1.17\"}]}"
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void answer(HttpExchange exchange, String name, Map<String, String> things) throws IOException {
        var put = exchange.getRequestMethod().equals("PUT");
        // Read whatever the answer: a server that answers before it has the body closes the connection.
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "");
        } else if (put && busyAnswers.getAndDecrement() > 0) {
            send(exchange, 429, "");
        } else if (put && lostAnswers.getAndDecrement() > 0) {
            exchange.close();
        } else if (put && refusals.getAndDecrement() > 0) {
            send(exchange, 400, "no good");
        } else if (put) {
            var path = exchange.getRequestURI().getPath();
            things.put(path.substring(path.lastIndexOf('/') + 1), body);
            send(exchange, 200, "{}");
        } else {
            send(
                    exchange,
                    200,
                    page(name, things, exchange.getRequestURI().getQuery().contains("cursor")));
        }
    }

    /** Two pages: ids before and after the letter n. */
    private static String page(String name, Map<String, String> things, boolean second) {
        var list = things.keySet().stream()
                .filter(id -> (id.compareTo("n") >= 0) == second)
                .map(id -> "{\"" + name + "Id\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "{\"" + name + "s\":[", "]"));
        return list + (second ? "}" : ",\"nextCursor\":\"second\"}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private final class PictureShelf implements Pictures {
        @Override
        public Set<String> keys(String prefix) {
            return pictures.keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .collect(Collectors.toSet());
        }

        @Override
        public void put(String key, byte[] bytes) {
            pictures.put(key, bytes);
        }
    }
}
