package dev.souk.functions.images;

import io.avaje.jsonb.Json;

/** What a ticket is asked for. */
@Json
record IssueUploadTicketRequest(String purpose, String contentType, long size) {}
