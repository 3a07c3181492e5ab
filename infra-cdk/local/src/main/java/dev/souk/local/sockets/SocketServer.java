package dev.souk.local.sockets;

import dev.souk.local.http.WebBridge;
import dev.souk.local.http.WebRequest;
import dev.souk.local.sockets.Connection.Peer;
import dev.souk.local.sockets.SocketGateway.Opening;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Between Vert.x, which holds the sockets and must not be blocked, and the gateway, whose functions take their time. */
public final class SocketServer implements Handler<HttpServerRequest> {
    private static final Logger LOG = Logger.getLogger(SocketServer.class);

    private final Vertx vertx;
    private final ExecutorService threads;
    private final SocketGateway gateway;

    public SocketServer(Vertx vertx, ExecutorService threads, SocketGateway gateway) {
        this.vertx = vertx;
        this.threads = threads;
        this.gateway = gateway;
    }

    /** Whether the request asks for a WebSocket at the gateway's own path. */
    public boolean takes(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("upgrade"))
                && request.path() != null
                && gateway.isAt(request.path());
    }

    @Override
    public void handle(HttpServerRequest request) {
        var context = vertx.getOrCreateContext();
        request.pause();
        var handshake = WebBridge.read(request, Buffer.buffer());
        threads.execute(() -> {
            var opening = safely(handshake);
            context.runOnContext(nothing -> answer(request, handshake, opening));
        });
    }

    private Opening safely(WebRequest handshake) {
        try {
            return gateway.connect(handshake);
        } catch (RuntimeException e) {
            LOG.error("Asking whether one may connect failed in the local cloud itself", e);
            return new Opening.Refused(500);
        }
    }

    private void answer(HttpServerRequest request, WebRequest handshake, Opening opening) {
        switch (opening) {
            case Opening.Refused(var status) -> {
                request.resume();
                request.response().setStatusCode(status).end();
            }
            case Opening.Accepted(var id, var headers) -> {
                headers.forEach(header -> request.response().putHeader(header.name(), header.value()));
                shakeHands(request)
                        .onSuccess(socket -> open(id, handshake, socket))
                        .onFailure(gone -> LOG.debugf("A caller left before the handshake: %s", gone.getMessage()));
            }
        }
    }

    /** Whoever left in the meantime has ended the request, which is thrown and not told by the future. */
    private static Future<ServerWebSocket> shakeHands(HttpServerRequest request) {
        try {
            return request.toWebSocket();
        } catch (IllegalStateException gone) {
            return Future.failedFuture(gone);
        }
    }

    private void open(String id, WebRequest handshake, ServerWebSocket socket) {
        gateway.opened(id, handshake, new Peer() {
            @Override
            public void send(String text) {
                socket.writeTextMessage(text)
                        .onFailure(gone -> LOG.debugf("A message came too late: %s", gone.getMessage()));
            }

            @Override
            public void close(int code, String reason) {
                socket.close((short) code, reason);
            }
        });
        socket.textMessageHandler(text -> threads.execute(() -> gateway.message(id, text)));
        socket.closeHandler(nothing -> threads.execute(() -> gateway.ended(id)));
    }
}
