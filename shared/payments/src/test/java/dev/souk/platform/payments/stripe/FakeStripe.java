package dev.souk.platform.payments.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.settings.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that answers what it was told to, one call after the other, and keeps what it was asked. */
final class FakeStripe implements AutoCloseable {
    static final String KEY = "sk_test_of_nobody";

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    private record Reply(int status, String body) {}

    record Call(String line, Map<String, String> headers, String form) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    FakeStripe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FakeStripe then(int status, String body) {
        replies.add(new Reply(status, body));
        return this;
    }

    FakeStripe then(String body) {
        return then(200, body);
    }

    List<Call> calls() {
        return calls;
    }

    List<String> lines() {
        return calls.stream().map(Call::line).toList();
    }

    StripePaymentProvider provider() {
        var settings = Map.of(
                "SOUK_PAYMENT_PROVIDER_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "SOUK_PARAMETER_PAYMENT_SECRET",
                "/souk/payment-secret");
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new StripePaymentProvider(
                new Settings(config), name -> name.equals("/souk/payment-secret") ? KEY : "", SoukJson.create());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var known = List.of("Authorization", "Idempotency-Key", "Stripe-Version", "X-Stripe-Client-User-Agent");
        var kept = new HashMap<String, String>();
        known.forEach(name -> Optional.ofNullable(headers.getFirst(name)).ifPresent(value -> kept.put(name, value)));
        calls.add(new Call(
                exchange.getRequestMethod() + " "
                        + URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8),
                kept,
                URLDecoder.decode(form, UTF_8)));
        var reply = replies.isEmpty() ? new Reply(500, "Nobody told what to answer") : replies.removeFirst();
        var bytes = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
