package dev.souk.functions.notifications;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/** A ticket as it goes out. */
@Json
record LiveTicketJson(String path, List<String> protocols, Instant expiresAt) {
    static LiveTicketJson of(LiveTickets.Issued issued) {
        return new LiveTicketJson(
                LiveTickets.PATH,
                List.of(LiveTickets.PROTOCOL, issued.sealed()),
                issued.ticket().expiresAt());
    }
}
