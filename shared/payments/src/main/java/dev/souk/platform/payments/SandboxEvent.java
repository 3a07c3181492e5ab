package dev.souk.platform.payments;

import io.avaje.jsonb.Json;

/** Of an event of the sandbox, what we go by: amounts and what happened are asked for when it is settled. */
@Json
record SandboxEvent(String id, String type, DataJson data) {

    /** The event's {@code data}. */
    @Json
    record DataJson(String paymentId, String orderId) {}
}
