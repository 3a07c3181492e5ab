package dev.souk.local;

import dev.souk.local.events.Ticker;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.http.WebService;
import dev.souk.local.sockets.ConnectionsApi;
import dev.souk.local.sockets.SocketGateway;
import dev.souk.local.sockets.SocketServer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Wires the template's WebSocket API, where it has one.
 *
 * @param server takes who connects
 * @param services where functions speak to connections
 */
record ShopSockets(Optional<SocketServer> server, List<WebService> services) {
    /** How exactly the limits of a connection are kept. */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    static ShopSockets open(Ground ground, Vertx vertx, FunctionRuntime functions) {
        return ground.model()
                .sockets()
                .map(api -> new SocketGateway(api, functions, ground.clock(), System::nanoTime, ground.ids()))
                .map(gateway -> open(ground, vertx, gateway))
                .orElseGet(() -> new ShopSockets(Optional.empty(), List.of()));
    }

    private static ShopSockets open(Ground ground, Vertx vertx, SocketGateway gateway) {
        ground.closing(new Ticker("sockets", SWEEP, gateway::sweep)).start();
        return new ShopSockets(
                Optional.of(new SocketServer(vertx, ground.threads(), gateway)), List.of(new ConnectionsApi(gateway)));
    }
}
