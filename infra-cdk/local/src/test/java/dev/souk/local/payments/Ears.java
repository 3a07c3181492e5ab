package dev.souk.local.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to webhooks. */
final class Ears implements AutoCloseable {
    private final HttpServer server;
    private final String header;
    private final LinkedBlockingQueue<Hook> hooks = new LinkedBlockingQueue<>();

    record Hook(String signature, String body) {}

    /**
     * Listens at once.
     *
     * @param header that holds the signature
     */
    Ears(String header) throws IOException {
        this.header = header;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            hooks.add(new Hook(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(this.header))
                            .orElse(""),
                    body));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Hook> take(int count) {
        var taken = new ArrayList<Hook>();
        try {
            while (taken.size() < count) {
                var hook = hooks.poll(10, TimeUnit.SECONDS);
                assertThat(hook).as("webhook " + (taken.size() + 1)).isNotNull();
                taken.add(java.util.Objects.requireNonNull(hook));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
