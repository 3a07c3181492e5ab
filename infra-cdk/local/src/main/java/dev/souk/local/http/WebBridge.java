package dev.souk.local.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Between Vert.x, which must not be blocked, and what answers requests, which may block: a virtual thread each. */
public final class WebBridge implements Handler<HttpServerRequest> {
    private static final Logger LOG = Logger.getLogger(WebBridge.class);

    private final Vertx vertx;
    private final ExecutorService threads;
    private final Function<WebRequest, WebResponse> answers;

    public WebBridge(Vertx vertx, ExecutorService threads, Function<WebRequest, WebResponse> answers) {
        this.vertx = vertx;
        this.threads = threads;
        this.answers = answers;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var context = vertx.getOrCreateContext();
        request.body()
                .onSuccess(body -> threads.execute(() -> answer(request, body, context)))
                .onFailure(gone -> LOG.debugf("A caller left before its request was whole: %s", gone.getMessage()));
        request.resume();
    }

    private void answer(HttpServerRequest request, Buffer body, Context context) {
        var response = safely(read(request, body));
        context.runOnContext(nothing -> write(request, response));
    }

    private WebResponse safely(WebRequest request) {
        try {
            return answers.apply(request);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s %s failed in the local cloud itself", request.method(), request.path());
            return WebResponse.json(500, "{\"message\":\"The local cloud failed; its log says why\"}");
        }
    }

    /** The request as a plain value, with this as its body. */
    public static WebRequest read(HttpServerRequest request, Buffer body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers()
                .forEach((name, value) -> headers.computeIfAbsent(
                                name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(value));
        return new WebRequest(
                request.method().name(),
                Optional.ofNullable(request.path()).orElse("/"),
                Optional.ofNullable(request.query()).orElse(""),
                headers,
                body,
                request.remoteAddress().hostAddress());
    }

    private static void write(HttpServerRequest request, WebResponse answer) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(header -> response.headers().add(header.name(), header.value()));
        if (request.method().name().equals("HEAD")) {
            response.putHeader("content-length", String.valueOf(answer.body().length()));
            response.end();
        } else {
            response.end(answer.body());
        }
    }
}
