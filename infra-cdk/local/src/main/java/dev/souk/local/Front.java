package dev.souk.local;

import dev.souk.local.buckets.S3Front;
import dev.souk.local.http.WebBridge;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.sockets.SocketServer;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The shop's own address: sockets, buckets that browsers speak to, the services of the local cloud by their prefixes, all else to the edge. */
@ApplicationScoped
public class Front {
    private final Vertx vertx;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Optional<SocketServer> sockets = Optional.empty();
    private volatile Optional<S3Front> buckets = Optional.empty();
    private volatile Function<WebRequest, WebResponse> open =
            request -> WebResponse.json(503, "{\"message\":\"The local cloud is starting\"}")
                    .with("retry-after", "1");

    @Inject
    Front(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Takes every request of Quarkus's server that Quarkus itself does not answer. */
    void register(@Observes Router router) {
        var bridge = new WebBridge(vertx, threads, request -> open.apply(request));
        router.route().order(Integer.MAX_VALUE - 1).handler(context -> {
            var request = context.request();
            sockets.filter(server -> server.takes(request))
                    .<Handler<HttpServerRequest>>map(server -> server)
                    .or(() -> buckets.filter(front -> front.takes(request)))
                    .orElse(bridge)
                    .handle(request);
        });
    }

    /** From now on requests are answered. */
    void open(
            List<WebService> services,
            Function<WebRequest, WebResponse> edge,
            Optional<SocketServer> server,
            Optional<S3Front> s3) {
        sockets = server;
        buckets = s3;
        var longestFirst = services.stream()
                .sorted(Comparator.comparingInt(
                                (WebService service) -> service.prefix().length())
                        .reversed())
                .toList();
        open = request -> longestFirst.stream()
                .filter(service -> below(service.prefix(), request.path()))
                .findFirst()
                .map(service -> service.answer(request))
                .orElseGet(() -> edge.apply(request));
    }

    ExecutorService threads() {
        return threads;
    }

    private static boolean below(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
