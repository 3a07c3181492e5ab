package dev.souk.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function that no route calls.
 *
 * @param name its class, its function and its row of metrics
 * @param module the folder below {@code functions}
 */
public record Worker(String name, String module, String summary, Trigger trigger, Limits limits, Uses uses) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> PATTERN = new TypeReference<>() {};

    /** What starts a worker. */
    public sealed interface Trigger {
        /**
         * Messages of a queue, polled by Lambda.
         *
         * @param maxConcurrency at most so many calls at once; left out, Lambda decides and polls less often while idle
         */
        record Queue(String queue, int batchSize, OptionalInt maxConcurrency) implements Trigger {}

        /**
         * Changes of a table, in order for each key.
         *
         * @param only kinds of changes ({@code MODIFY}); empty: all
         * @param sort the sort key of the items whose changes matter; empty: all items
         * @param where patterns of Lambda's filters, of which one has to fit; empty: all
         * @param windowSeconds how long changes are gathered; 0: they are handed on as they come
         */
        record Stream(
                String table,
                int batchSize,
                List<String> only,
                Optional<String> sort,
                List<Map<String, Object>> where,
                int windowSeconds)
                implements Trigger {}

        /** The clock; {@code expression} as EventBridge writes it. */
        record Schedule(String expression) implements Trigger {}

        /**
         * New objects of a bucket, of which S3 tells the function by itself.
         *
         * @param prefixes of the keys that matter, none of which begins with another
         * @param maxConcurrency at most so many calls at once; what comes meanwhile waits
         * @param callsItself whether the function puts such objects itself, which Lambda else stops after some rounds
         */
        record Objects(String bucket, List<String> prefixes, int maxConcurrency, boolean callsItself)
                implements Trigger {}

        /** A connection of the WebSocket API; {@code route} as the API names it: {@code $connect}. */
        record Socket(String route) implements Trigger {}
    }

    static Worker of(String name, JsonNode node) {
        return new Worker(
                name,
                node.path("module").asText(),
                node.path("summary").asText(),
                trigger(name, node.path("trigger")),
                Limits.of(node.path("limits")),
                Uses.of(node.path("uses")));
    }

    private static Trigger trigger(String name, JsonNode node) {
        if (node.has("queue")) {
            return new Trigger.Queue(
                    node.get("queue").asText(),
                    node.path("batchSize").asInt(10),
                    node.has("maxConcurrency")
                            ? OptionalInt.of(node.get("maxConcurrency").asInt())
                            : OptionalInt.empty());
        }
        if (node.has("stream")) {
            var where = new ArrayList<Map<String, Object>>();
            node.path("where").forEach(pattern -> where.add(JSON.convertValue(pattern, PATTERN)));
            return new Trigger.Stream(
                    node.get("stream").asText(),
                    node.path("batchSize").asInt(25),
                    Uses.texts(node.path("only")),
                    Optional.ofNullable(node.get("sort")).map(JsonNode::asText),
                    List.copyOf(where),
                    node.path("windowSeconds").asInt(0));
        }
        if (node.has("schedule")) {
            return new Trigger.Schedule(node.get("schedule").asText());
        }
        if (node.has("bucket")) {
            return new Trigger.Objects(
                    node.get("bucket").asText(),
                    node.path("prefix").isTextual()
                            ? List.of(node.path("prefix").asText())
                            : Uses.texts(node.path("prefix")),
                    node.path("maxConcurrency").asInt(1),
                    node.path("callsItself").asBoolean());
        }
        if (node.has("socket")) {
            return new Trigger.Socket(node.get("socket").asText());
        }
        throw new IllegalArgumentException("The worker " + name + " has no trigger that is known");
    }
}
