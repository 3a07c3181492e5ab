package dev.souk.functions.images;

import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadTickets.Ticket;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;

/** A ticket as it goes out. */
@Json
record UploadTicketJson(String uploadId, String url, Map<String, String> fields, Instant expiresAt) {
    static UploadTicketJson of(UploadId upload, Ticket ticket, Instant expiresAt) {
        return new UploadTicketJson(upload.value(), ticket.url(), ticket.fields(), expiresAt);
    }
}
