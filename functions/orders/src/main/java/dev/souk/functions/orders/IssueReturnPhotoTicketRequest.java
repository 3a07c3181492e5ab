package dev.souk.functions.orders;

import io.avaje.jsonb.Json;

/** The contract's {@code IssueReturnPhotoTicketRequest}. */
@Json
record IssueReturnPhotoTicketRequest(String contentType, long size) {}
