package dev.souk.local;

import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebBridge;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The services of AWS that the local cloud plays itself, on one free port of the loopback. */
final class StandIns implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StandIns.class);
    private static final int PATIENCE_SECONDS = 5;

    private final HttpServer server;

    private StandIns(HttpServer server) {
        this.server = server;
    }

    static StandIns open(Vertx vertx, ExecutorService threads, List<AwsStandIn> services) {
        var bridge = new WebBridge(vertx, threads, request -> answer(services, request));
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        var listening = vertx.createHttpServer(options).requestHandler(bridge).listen();
        try {
            return new StandIns(
                    listening.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while starting.");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No free port on the loopback", e);
        }
    }

    /** The address of all of them. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private static WebResponse answer(List<AwsStandIn> services, WebRequest request) {
        return services.stream()
                .filter(service -> service.serves(request))
                .findFirst()
                .map(service -> service.answer(request))
                .orElseGet(() -> unknown(request));
    }

    private static WebResponse unknown(WebRequest request) {
        var what = request.header("x-amz-target").orElse(request.method() + " " + request.path());
        LOG.errorf("A function called %s, which the local cloud does not carry out", what);
        return WebResponse.of(
                        400,
                        "application/x-amz-json-1.1",
                        Buffer.buffer("{\"__type\":\"UnknownOperationException\",\"message\":\""
                                + "The local cloud does not carry out " + what.replaceAll("[\"\\\\]", "'") + "\"}"))
                .with("x-amzn-errortype", "UnknownOperationException");
    }

    @Override
    public void close() {
        server.close();
    }
}
