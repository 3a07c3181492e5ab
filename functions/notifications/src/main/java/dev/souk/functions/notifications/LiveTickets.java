package dev.souk.functions.notifications;

import dev.souk.live.LiveTicket;
import dev.souk.orders.OrderId;
import dev.souk.platform.signing.Signer;
import dev.souk.time.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes tickets and knows its own. A browser can say nothing of its own when it opens a WebSocket but the address, which
 * logs keep, and the protocols that it offers: so the ticket is offered as one, and the other one is chosen.
 */
@Singleton
class LiveTickets {
    /** Below the shop's own host; the edge knows it too. */
    static final String PATH = "/live";

    /** What the messages mean; another one when that changes. */
    static final String PROTOCOL = "souk.live.v1";

    private static final String PURPOSE = "live";

    private final Signer signer;
    private final Ids ids;
    private final Clock clock;

    /**
     * A ticket with our signature.
     *
     * @param sealed its text and the signature, in what a protocol's name may be written with
     */
    record Issued(LiveTicket ticket, String sealed) {}

    @Inject
    LiveTickets(Signer signer, Ids ids, Clock clock) {
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
    }

    Issued issue(OrderId order) {
        var ticket = LiveTicket.issue(order, ids.next(), clock.instant());
        return new Issued(ticket, signer.seal(PURPOSE, ticket.text()));
    }

    /** The ticket among the offered protocols; empty where there is none that is ours and still good, beside our protocol. */
    Optional<LiveTicket> find(List<String> offered) {
        if (!offered.contains(PROTOCOL)) {
            return Optional.empty();
        }
        return offered.stream()
                .flatMap(text -> signer.unseal(PURPOSE, text).stream())
                .flatMap(text -> LiveTicket.read(text).stream())
                .filter(ticket -> ticket.isGoodAt(clock.instant()))
                .findFirst();
    }
}
