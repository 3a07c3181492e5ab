package dev.souk.testkit.live;

import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.orders.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watchers in memory. */
public final class WatchersInMemory implements Watchers {
    private final Map<String, String> ticketsOfConnections = new HashMap<>();
    private final Map<String, Watching> connections = new LinkedHashMap<>();
    private final Clock clock;

    private record Watching(OrderId order, Instant since) {}

    public WatchersInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Admission admit(LiveTicket ticket, String connection) {
        if (!ticketsOfConnections.getOrDefault(ticket.id(), connection).equals(connection)) {
            return Admission.TICKET_USED;
        }
        if (!connections.containsKey(connection) && of(ticket.order()).size() >= MOST) {
            return Admission.TOO_MANY;
        }
        ticketsOfConnections.put(ticket.id(), connection);
        connections.put(connection, new Watching(ticket.order(), clock.instant()));
        return Admission.ADMITTED;
    }

    @Override
    public synchronized List<Watcher> of(OrderId order) {
        return connections.entrySet().stream()
                .filter(entry -> entry.getValue().order().equals(order)
                        && clock.instant().isBefore(entry.getValue().since().plus(LONGEST)))
                .map(entry -> new Watcher(entry.getKey(), entry.getValue().since()))
                .toList();
    }

    @Override
    public synchronized void leave(String connection) {
        connections.remove(connection);
    }
}
