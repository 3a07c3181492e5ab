package dev.souk.local.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebService;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A service over HTTP, which does what it is asked and can be told to lose its next reply. */
final class Served implements AutoCloseable {
    private final HttpServer server;
    private final WebService service;
    private final AtomicBoolean loses = new AtomicBoolean();

    Served(WebService service) throws IOException {
        this.service = service;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + service.prefix();
    }

    void losesTheNextReply() {
        loses.set(true);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var uri = exchange.getRequestURI();
        var response = service.answer(new WebRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                Buffer.buffer(exchange.getRequestBody().readAllBytes()),
                "127.0.0.1"));
        var lost = loses.getAndSet(false);
        var body = lost ? new byte[0] : response.body().getBytes();
        exchange.sendResponseHeaders(lost ? 504 : response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
