package dev.souk.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Breaks a valid body in each way that its schema forbids, one at a time. */
final class BrokenBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode request;
    private final JsonNode valid;
    private final List<BrokenBody> broken = new ArrayList<>();

    /**
     * A body that the contract forbids.
     *
     * @param what how it differs from the valid one
     * @param pointer the place that the refusal has to name
     * @param json the body
     */
    record BrokenBody(String what, String pointer, String json) {}

    private BrokenBodies(JsonNode request, JsonNode valid) {
        this.request = request;
        this.valid = valid;
    }

    /**
     * All of them.
     *
     * @param request the operation's schema of {@code {parameters, body}}
     * @param valid a body that it allows; what is not in it is not broken
     */
    static List<BrokenBody> of(JsonNode request, JsonNode valid) {
        var bodies = new BrokenBodies(request, valid);
        bodies.breakAt(request.at("/properties/body"), "");
        return bodies.broken;
    }

    private void breakAt(JsonNode reference, String pointer) {
        var schema = reference.has("$ref")
                ? request.at(reference.get("$ref").asText().substring(1))
                : reference;
        var value = valid.at(pointer);
        switch (schema.path("type").asText()) {
            case "object" -> object(schema, pointer, value);
            case "array" -> array(schema, pointer, value);
            case "string" -> text(schema, pointer);
            case "integer" -> integer(schema, pointer);
            case "boolean" ->
                put("text for a truth value", pointer, JSON.getNodeFactory().textNode("yes"));
            default -> throw new AssertionError("No rule for how to break " + schema);
        }
    }

    private void object(JsonNode schema, String pointer, JsonNode value) {
        put("text for an object", pointer, JSON.getNodeFactory().textNode("text"));
        if (schema.has("additionalProperties")) {
            change("a member too many", pointer + "/surplus", pointer, object -> object.put("surplus", 1));
        }
        for (var name : schema.path("required")) {
            change(
                    "without " + name.asText(),
                    pointer + "/" + name.asText(),
                    pointer,
                    object -> object.remove(name.asText()));
        }
        value.fieldNames().forEachRemaining(name -> {
            var property = schema.path("properties").path(name);
            if (!property.isMissingNode()) {
                breakAt(property, pointer + "/" + name);
            }
        });
    }

    private void array(JsonNode schema, String pointer, JsonNode value) {
        put("an object for a list", pointer, JSON.createObjectNode());
        if (schema.path("minItems").asInt() > 0) {
            put("an empty list", pointer, JSON.createArrayNode());
        }
        if (schema.has("maxItems") && !value.isEmpty()) {
            var many = JSON.createArrayNode();
            for (var i = 0; i <= schema.get("maxItems").asInt(); i++) {
                many.add(value.get(0));
            }
            put("a list too long", pointer, many);
        }
        if (!value.isEmpty()) {
            breakAt(schema.path("items"), pointer + "/0");
        }
    }

    private void text(JsonNode schema, String pointer) {
        var nodes = JSON.getNodeFactory();
        put("a number for text", pointer, nodes.numberNode(7));
        put("null for text", pointer, nodes.nullNode());
        if (schema.has("maxLength")) {
            put(
                    "text too long",
                    pointer,
                    nodes.textNode("x".repeat(schema.get("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt() > 0) {
            put("empty text", pointer, nodes.textNode(""));
        }
        if (schema.has("pattern") || schema.has("enum")) {
            put("blanks", pointer, nodes.textNode("   "));
        }
        if (schema.path("format").asText().equals("date-time")) {
            put("no time", pointer, nodes.textNode("tomorrow"));
            put("a day that is not", pointer, nodes.textNode("2026-02-30T08:00:00Z"));
            put("a time that no table keeps", pointer, nodes.textNode("+999999999-12-31T00:00:00Z"));
        }
    }

    private void integer(JsonNode schema, String pointer) {
        var nodes = JSON.getNodeFactory();
        put("text for a number", pointer, nodes.textNode("7"));
        put("a fraction", pointer, nodes.numberNode(1.5));
        if (schema.has("minimum")) {
            put("too small", pointer, nodes.numberNode(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            put("too large", pointer, nodes.numberNode(schema.get("maximum").asLong() + 1));
        }
    }

    private void put(String what, String pointer, JsonNode instead) {
        if (pointer.isEmpty()) {
            broken.add(new BrokenBody(what, pointer, instead.toString()));
            return;
        }
        var slash = pointer.lastIndexOf('/');
        var name = pointer.substring(slash + 1);
        var copy = valid.deepCopy();
        var parent = copy.at(pointer.substring(0, slash));
        if (parent instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            array.set(Integer.parseInt(name), instead);
        } else {
            ((ObjectNode) parent).set(name, instead);
        }
        broken.add(new BrokenBody(what + " at " + pointer, pointer, copy.toString()));
    }

    private void change(String what, String names, String pointer, java.util.function.Consumer<ObjectNode> change) {
        var copy = valid.deepCopy();
        change.accept((ObjectNode) copy.at(pointer));
        broken.add(new BrokenBody(what + " at " + pointer, names, copy.toString()));
    }
}
