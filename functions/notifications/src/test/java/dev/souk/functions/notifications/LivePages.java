package dev.souk.functions.notifications;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.souk.live.Watchers;
import dev.souk.orders.OrderId;
import dev.souk.platform.workers.SocketWorker;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open pages that hear of orders, and the functions that let them. */
final class LivePages implements Sockets {
    final LiveTickets tickets;
    final WatchOrder watchOrder;
    final UnwatchOrder unwatchOrder;
    final TellWatchers tellWatchers;

    /** What was heard, {@code connection text} each. */
    final List<String> heard = new ArrayList<>();

    final Set<String> gone = new HashSet<>();
    final Set<String> deaf = new HashSet<>();

    LivePages(TestPlatform platform, Watchers watchers, Clock clock) {
        tickets = new LiveTickets(platform.signer(), platform.ids(), clock);
        watchOrder = new WatchOrder(platform.workerFrame(), tickets, watchers);
        unwatchOrder = new UnwatchOrder(platform.workerFrame(), watchers);
        tellWatchers = new TellWatchers(platform.workerFrame(), watchers, this, platform.jsonb(), clock);
    }

    @Override
    public boolean send(String connection, String text) {
        if (deaf.contains(connection)) {
            throw new IllegalStateException("The gateway does not answer");
        }
        if (gone.contains(connection)) {
            return false;
        }
        heard.add(connection + " " + text);
        return true;
    }

    /** A connection that offers our protocol and a new ticket for the order. */
    APIGatewayV2WebSocketResponse open(String connection, OrderId order) {
        return open(connection, "souk.live.v1, " + tickets.issue(order).sealed());
    }

    /** A connection that offers these protocols, as the browser writes them. */
    APIGatewayV2WebSocketResponse open(String connection, String protocols) {
        return call(watchOrder, connection, Map.of("sec-websocket-protocol", protocols));
    }

    APIGatewayV2WebSocketResponse close(String connection) {
        return call(unwatchOrder, connection, Map.of());
    }

    static APIGatewayV2WebSocketResponse call(SocketWorker worker, String connection, Map<String, String> headers) {
        var context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setConnectionId(connection);
        var event = new APIGatewayV2WebSocketEvent();
        event.setRequestContext(context);
        event.setHeaders(headers);
        return worker.handleRequest(event, new TestContext(worker.getClass().getSimpleName(), "call-1"));
    }
}
