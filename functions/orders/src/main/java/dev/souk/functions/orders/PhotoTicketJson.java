package dev.souk.functions.orders;

import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadTickets.Ticket;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;

/** The contract's {@code UploadTicket}. */
@Json
record PhotoTicketJson(String uploadId, String url, Map<String, String> fields, Instant expiresAt) {
    static PhotoTicketJson of(UploadId upload, Ticket ticket, Instant expiresAt) {
        return new PhotoTicketJson(upload.value(), ticket.url(), ticket.fields(), expiresAt);
    }
}
