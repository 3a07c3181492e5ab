package dev.souk.local.sockets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.gateway.TokenBucket;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse.Header;
import dev.souk.local.sockets.Connection.Peer;
import dev.souk.local.template.LocalSockets;
import dev.souk.local.template.LocalSockets.SocketRoute;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A WebSocket API with its stage: asks the function of {@code $connect}, leads messages to their routes, ends connections
 * that are idle or old, and tells the function of {@code $disconnect}. Connections live in memory: after a restart all are
 * gone, as functions then learn when they speak to them.
 */
public final class SocketGateway {
    /** API Gateway's own limits. */
    static final Duration IDLE = Duration.ofMinutes(10);

    static final Duration LONGEST = Duration.ofHours(2);

    private static final Logger LOG = Logger.getLogger(SocketGateway.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GOING_AWAY = 1001;

    private final LocalSockets api;
    private final FunctionRuntime functions;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Supplier<String> ids;
    private final Optional<TokenBucket> throttle;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    /** What came of asking to connect. */
    public sealed interface Opening {
        /** With these headers in the answer to the handshake. */
        record Accepted(String connectionId, List<Header> headers) implements Opening {}

        record Refused(int status) implements Opening {}
    }

    /**
     * A gateway without connections.
     *
     * @param nanoTime for throttles, as {@link System#nanoTime()}
     * @param ids a new one for each connection and each event
     */
    public SocketGateway(
            LocalSockets api, FunctionRuntime functions, Clock clock, LongSupplier nanoTime, Supplier<String> ids) {
        this.api = api;
        this.functions = functions;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.ids = ids;
        this.throttle = api.throttle().map(limit -> new TokenBucket(limit, nanoTime.getAsLong()));
    }

    /** Whether one connects here. */
    boolean isAt(String path) {
        return path.equals("/" + api.stage());
    }

    /** Asks whether the connection may be opened. Blocks while the function works. */
    Opening connect(WebRequest handshake) {
        if (!admits()) {
            return new Opening.Refused(429);
        }
        // As long as API Gateway's own, and with the sign at its end that has to be written otherwise in addresses.
        var id = ids.get().replace("-", "").substring(0, 15) + "=";
        var function = route("$connect").flatMap(SocketRoute::functionName);
        if (function.isEmpty()) {
            return new Opening.Accepted(id, List.of());
        }
        var event = new SocketEvent(api, "$connect", ids.get(), clock.instant()).of(id, clock.instant(), handshake);
        return switch (functions.invoke(function.get(), event.written(Optional.empty()))) {
            case InvocationResult.Answered answered -> opening(id, tree(answered.payload()));
            case InvocationResult.Failed _, InvocationResult.Throttled _ -> new Opening.Refused(500);
        };
    }

    private static Opening opening(String id, JsonNode answer) {
        var status = answer.path("statusCode").asInt(500);
        if (status < 200 || status > 299) {
            return new Opening.Refused(status);
        }
        var headers = new ArrayList<Header>();
        answer.path("headers").forEachEntry((name, value) -> headers.add(new Header(name, value.asText())));
        return new Opening.Accepted(id, List.copyOf(headers));
    }

    /** The handshake is done. */
    void opened(String id, WebRequest handshake, Peer peer) {
        connections.put(id, new Connection(id, handshake, peer, clock.instant(), clock.instant()));
    }

    /** A message came. Blocks while its function works. */
    void message(String id, String text) {
        touched(id).ifPresent(connection -> {
            var requestId = ids.get();
            if (!admits()) {
                refuse(connection, requestId, "Too Many Requests");
                return;
            }
            var key = tree(text).path(api.selection()).asText();
            var route = key.startsWith("$") ? Optional.<SocketRoute>empty() : route(key);
            route.or(() -> route("$default"))
                    .ifPresentOrElse(
                            found -> lead(found, connection, requestId, text),
                            () -> refuse(connection, requestId, "Forbidden"));
        });
    }

    private void lead(SocketRoute route, Connection connection, String requestId, String text) {
        route.functionName().ifPresent(function -> {
            var event = event(route.key(), connection, requestId).written(Optional.of(text));
            if (!functions.invoke(function, event).succeeded()) {
                refuse(connection, requestId, "Internal server error");
            }
        });
    }

    private static void refuse(Connection connection, String requestId, String message) {
        connection
                .peer()
                .send(JSON.createObjectNode()
                        .put("message", message)
                        .put("connectionId", connection.id())
                        .put("requestId", requestId)
                        .toString());
    }

    /** The connection is over, whoever ended it. Blocks while the function works; again it does nothing. */
    void ended(String id) {
        Optional.ofNullable(connections.remove(id))
                .ifPresent(connection -> route("$disconnect")
                        .flatMap(SocketRoute::functionName)
                        .ifPresent(function -> functions.invoke(
                                function,
                                event("$disconnect", connection, ids.get()).written(Optional.empty()))));
    }

    /** The connection, where it is there. */
    Optional<Connection> find(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    /** Sends a text; whether the connection is there. */
    boolean post(String id, String text) {
        var connection = touched(id);
        connection.ifPresent(there -> there.peer().send(text));
        return connection.isPresent();
    }

    /** Ends what has been idle or open for too long. */
    public void sweep() {
        var now = clock.instant();
        for (var connection : connections.values()) {
            if (!now.isBefore(connection.lastActiveAt().plus(IDLE))
                    || !now.isBefore(connection.connectedAt().plus(LONGEST))) {
                LOG.debugf("A connection to %s is idle or old: ended", api.stage());
                connection.peer().close(GOING_AWAY, "Going away");
            }
        }
    }

    private Optional<Connection> touched(String id) {
        return Optional.ofNullable(connections.computeIfPresent(id, (same, there) -> there.activeAt(clock.instant())));
    }

    private boolean admits() {
        return throttle.map(bucket -> bucket.take(nanoTime.getAsLong())).orElse(true);
    }

    private SocketEvent event(String routeKey, Connection connection, String requestId) {
        return new SocketEvent(api, routeKey, requestId, clock.instant())
                .of(connection.id(), connection.connectedAt(), connection.handshake());
    }

    private Optional<SocketRoute> route(String key) {
        return api.routes().stream().filter(route -> route.key().equals(key)).findFirst();
    }

    /** What is no JSON has no members. */
    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
