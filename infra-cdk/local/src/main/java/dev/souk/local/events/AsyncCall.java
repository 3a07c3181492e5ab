package dev.souk.local.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/**
 * An asynchronous call that is not done.
 *
 * @param failures how often it failed
 * @param throttles how often in a row the function was at its limit
 * @param due when to call next
 */
record AsyncCall(String function, String event, Instant accepted, int failures, int throttles, Instant due) {
    private static final ObjectMapper JSON = new ObjectMapper();

    AsyncCall failed(Instant next) {
        return new AsyncCall(function, event, accepted, failures + 1, 0, next);
    }

    AsyncCall throttled(Instant next) {
        return new AsyncCall(function, event, accepted, failures, throttles + 1, next);
    }

    String json() {
        return JSON.createObjectNode()
                .put("function", function)
                .put("event", event)
                .put("accepted", accepted.toString())
                .put("failures", failures)
                .put("throttles", throttles)
                .put("due", due.toString())
                .toString();
    }

    static AsyncCall of(String json) {
        try {
            var node = JSON.readTree(json);
            return new AsyncCall(
                    node.path("function").asText(),
                    node.path("event").asText(),
                    Instant.parse(node.path("accepted").asText()),
                    node.path("failures").asInt(),
                    node.path("throttles").asInt(),
                    Instant.parse(node.path("due").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state holds a call that cannot be read", e);
        }
    }
}
