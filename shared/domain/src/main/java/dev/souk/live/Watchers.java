package dev.souk.live;

import dev.souk.orders.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The connections that hear of orders' changes, each of one order. All is forgotten by itself in the end. */
public interface Watchers {
    /** The most connections of one order: pages of two people on all their devices, with some to spare. */
    int MOST = 10;

    /** The gateway ends every connection after two hours; the minute is for its clock. */
    Duration LONGEST = Duration.ofMinutes(121);

    /**
     * A connection that watches.
     *
     * @param since when it was let in, to the second; a moment later it is open
     */
    record Watcher(String connection, Instant since) {}

    /** What came of asking to watch. */
    enum Admission {
        ADMITTED,
        /** The ticket brought another connection in. */
        TICKET_USED,
        /** {@link #MOST} connections watch the order. Two that ask at the same moment may pass this by one. */
        TOO_MANY
    }

    /**
     * Lets a connection hear of the ticket's order. Asked again by the same connection it is the same answer.
     *
     * @param ticket ours, and still good: neither is looked at here
     */
    Admission admit(LiveTicket ticket, String connection);

    /** Who hears of the order's changes; one that has just come may be missing for a moment. */
    List<Watcher> of(OrderId order);

    /** Forgets a connection that has ended. Safe to say twice, and of one that was never admitted. */
    void leave(String connection);
}
