package dev.souk.functions.notifications;

import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.SocketWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Lets a connection in that brings a ticket. What it watches the ticket says, so there is nothing to ask for afterwards. */
@Named("WatchOrder")
@ApplicationScoped
public class WatchOrder extends SocketWorker {
    private static final Answer UNAUTHORISED = new Answer(401, Optional.empty());
    private static final Answer TOO_MANY = new Answer(429, Optional.empty());
    private static final Answer WELCOME = new Answer(200, Optional.of(LiveTickets.PROTOCOL));

    private final LiveTickets tickets;
    private final Watchers watchers;

    @Inject
    WatchOrder(WorkerFrame frame, LiveTickets tickets, Watchers watchers) {
        super(frame);
        this.tickets = tickets;
        this.watchers = watchers;
    }

    @Override
    protected Answer handle(Connection connection) {
        return tickets.find(connection.protocols())
                .map(ticket -> admit(ticket, connection))
                .orElse(UNAUTHORISED);
    }

    private Answer admit(LiveTicket ticket, Connection connection) {
        Receipts.current().forOrder(ticket.order().value());
        return switch (watchers.admit(ticket, connection.id())) {
            case ADMITTED -> WELCOME;
            case TICKET_USED -> UNAUTHORISED;
            case TOO_MANY -> TOO_MANY;
        };
    }
}
