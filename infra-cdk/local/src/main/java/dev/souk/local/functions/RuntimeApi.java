package dev.souk.local.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lambda's Runtime API (version 2018-06-01) for one process, at an address of its own on this machine alone. */
final class RuntimeApi implements AutoCloseable {
    private static final String PREFIX = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Invocation> handed = new ArrayBlockingQueue<>(1);
    private final Listener listener;

    /**
     * A call for the process.
     *
     * @param deadline when Lambda would end it
     */
    record Invocation(String requestId, String functionArn, Instant deadline, String payload) {}

    /** Hears what the process says. */
    interface Listener {
        /** It waits for the next call. */
        void polled();

        void answered(String requestId, String payload);

        /** The call failed; the body is Lambda's error document. */
        void failed(String requestId, String body);

        /** It could not start. */
        void didNotStart(String body);
    }

    RuntimeApi(Listener listener) {
        this.listener = listener;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} has them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Gives the process its next call; it must have none. */
    void hand(Invocation invocation) {
        handed.add(invocation);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var parts =
                    path.startsWith(PREFIX) ? path.substring(PREFIX.length()).split("/") : new String[0];
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (parts.length == 0 ? "" : parts[parts.length - 1]) {
                case "next" -> next(exchange);
                case "response" -> {
                    listener.answered(parts[1], body);
                    accept(exchange);
                }
                case "error" -> {
                    if (parts[0].equals("init")) {
                        listener.didNotStart(body);
                    } else {
                        listener.failed(parts[1], body);
                    }
                    accept(exchange);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        listener.polled();
        var call = take();
        if (call.isEmpty()) {
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", call.get().requestId());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                String.valueOf(call.get().deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", call.get().functionArn());
        write(exchange, 200, call.get().payload());
    }

    private Optional<Invocation> take() {
        try {
            return Optional.of(handed.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void accept(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, 202, "{\"status\":\"OK\"}");
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
