package dev.souk.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.fetching.PictureSource;
import dev.souk.fetching.PictureSource.Outcome;
import dev.souk.uploads.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPictureSourceTest {
    private static final byte[] FILE = {1, 2, 3, 4};
    private static final Outcome UNREACHABLE = new Outcome.Refused(Refusal.UNREACHABLE);

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String at;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        at = "http://localhost:" + server.getAddress().getPort();
        on("/good", exchange -> answer(exchange, 200, FILE));
        on("/absent", exchange -> answer(exchange, 404, FILE));
        on("/moved", exchange -> redirect(exchange, at + "/good"));
        on("/round", exchange -> redirect(exchange, at + "/round"));
        on("/never", exchange -> awaitEnd());
        on("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(FILE);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        on("/busy", exchange -> answer(exchange, asked.size() == 1 ? 503 : 200, FILE));
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(path);
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PictureSource anywhere() {
        return new HttpPictureSource(true, TimeValue.ofSeconds(20));
    }

    private Outcome fetch(String path) {
        return anywhere().fetch(at + path, FILE.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/good", "/moved", "/busy"})
    void fetches(String path) {
        assertThat(fetch(path))
                .isInstanceOfSatisfying(
                        Outcome.Fetched.class,
                        fetched -> assertThat(fetched.file()).isEqualTo(FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/absent", "/round"})
    void saysThatThereIsNone(String path) {
        assertThat(fetch(path)).isEqualTo(UNREACHABLE);
    }

    @Test
    void readsNoMoreThanItIsTold() {
        assertThat(anywhere().fetch(at + "/good", FILE.length - 1)).isEqualTo(new Outcome.Refused(Refusal.TOO_LARGE));
        assertThat(anywhere().fetch(at + "/drips", FILE.length - 1)).isEqualTo(new Outcome.Refused(Refusal.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/never", "/drips"})
    void waitsNoLongerThanItIsTold(String path) {
        var impatient = new HttpPictureSource(true, TimeValue.ofMilliseconds(200));
        assertThat(impatient.fetch(at + path, 100)).isEqualTo(UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mug.jpg",
                "/media/mug.jpg",
                "file:///etc/passwd",
                "ftp://pots.example/mug.jpg",
                "http://",
                "https://user:word@pots.example/mug.jpg",
                "https://pots example/mug.jpg",
                "http:mug.jpg"
            })
    void asksNobodyForWhatIsNoAddress(String address) {
        assertThat(anywhere().fetch(address, 100)).isEqualTo(UNREACHABLE);
    }

    @Test
    void goesNowhereButWhereEverybodyCan() {
        var careful = new HttpPictureSource(false, TimeValue.ofSeconds(20));
        var port = server.getAddress().getPort();
        assertThat(careful.fetch(at + "/good", 100)).isEqualTo(UNREACHABLE);
        assertThat(careful.fetch("http://127.0.0.1:" + port + "/good", 100)).isEqualTo(UNREACHABLE);
        assertThat(careful.fetch("http://[::1]:" + port + "/good", 100)).isEqualTo(UNREACHABLE);
        assertThat(asked).isEmpty();
    }
}
