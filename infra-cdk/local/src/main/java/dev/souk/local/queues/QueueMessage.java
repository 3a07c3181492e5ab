package dev.souk.local.queues;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message that was received.
 *
 * @param id the message's id; the same at each receive
 * @param receipt by which this receive may be deleted
 * @param record the message as a function gets it in {@code Records}
 */
record QueueMessage(String id, String receipt, ObjectNode record) {
    String body() {
        return record.path("body").asText();
    }
}
