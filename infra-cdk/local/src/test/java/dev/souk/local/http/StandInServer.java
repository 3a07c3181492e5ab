package dev.souk.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Serves one stand-in at a free loopback port, so that the real SDK can call it in a test. */
public final class StandInServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StandInServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param standIn made once its own address is known, which a token's issuer is made of
     */
    public static StandInServer start(Function<URI, AwsStandIn> standIn) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var server = new StandInServer(http);
            var serving = standIn.apply(server.address());
            http.setExecutor(server.threads);
            http.createContext("/", exchange -> answer(exchange, serving));
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, AwsStandIn standIn) throws IOException {
        try (exchange) {
            var request = new WebRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    "",
                    headers(exchange),
                    Buffer.buffer(exchange.getRequestBody().readAllBytes()),
                    "127.0.0.1");
            var response = standIn.serves(request) ? standIn.answer(request) : WebResponse.empty(404);
            response.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            var body = response.body().getBytes();
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
