package dev.souk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Run by the build: merges the parts of the contract into one document, and cuts from it one small document for each
 * operation, so that a function that starts reads its own few schemas and not all of them.
 */
final class ContractBundler {
    private static final String SCHEMA_REFERENCE = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private ContractBundler() {}

    public static void main(String[] arguments) throws IOException {
        var source = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        var document = merged(source);
        Files.createDirectories(target.resolve("operations"));
        write(target.resolve("openapi.json"), document);
        document.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> writeOperation(target, document, path, method)));
    }

    private static ObjectNode merged(Path source) throws IOException {
        var document = (ObjectNode) YAML.readTree(source.resolve("openapi.yaml").toFile());
        for (var part : document.remove("x-souk-parts")) {
            merge(
                    document,
                    (ObjectNode) YAML.readTree(source.resolve(part.asText()).toFile()),
                    part.asText());
        }
        return document;
    }

    private static void merge(ObjectNode into, ObjectNode part, String where) {
        part.forEachEntry((name, value) -> {
            var there = into.get(name);
            if (there == null) {
                into.set(name, value);
            } else if (there instanceof ObjectNode object && value instanceof ObjectNode more) {
                merge(object, more, where + " " + name);
            } else {
                throw new IllegalStateException(where + ": '" + name + "' is defined twice");
            }
        });
    }

    private static void writeOperation(Path target, ObjectNode document, String path, String method) {
        var operation = ((ObjectNode) document.at("/paths").get(path).get(method)).deepCopy();
        operation.put("path", path).put("method", method.toUpperCase(java.util.Locale.ROOT));
        operation.set(
                "rateClass",
                document.at("/x-souk-rate-classes")
                        .get(operation.path("x-souk-rate").asText()));
        var parameters = operation.putArray("parameters");
        document.at("/paths")
                .get(path)
                .get(method)
                .path("parameters")
                .forEach(p -> parameters.add(resolved(document, p)));
        var schemas = operation.putObject("$defs");
        for (var name : reachable(document, operation)) {
            schemas.set(name, rebased(document.at("/components/schemas/" + name)));
        }
        var name = operation.path("operationId").asText();
        write(target.resolve("operations").resolve(name + ".json"), rebased(operation));
    }

    private static JsonNode resolved(ObjectNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The names of all schemas that the operation refers to, directly or through others, of requests and responses. */
    private static Set<String> reachable(ObjectNode document, JsonNode operation) {
        var found = new LinkedHashSet<String>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(operation);
        while (!open.isEmpty()) {
            for (var reference : open.pop().findValuesAsText("$ref")) {
                var node = document.at(reference.substring(1));
                if (node.isMissingNode()) {
                    throw new IllegalStateException(
                            operation.path("operationId").asText() + " refers to " + reference);
                }
                if (!reference.startsWith(SCHEMA_REFERENCE)) {
                    open.add(node);
                } else if (found.add(reference.substring(SCHEMA_REFERENCE.length()))) {
                    open.add(node);
                }
            }
        }
        return found;
    }

    private static JsonNode rebased(JsonNode node) {
        try {
            return JSON.readTree(JSON.writeValueAsString(node).replace(SCHEMA_REFERENCE, "#/$defs/"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode node) {
        try {
            JSON.writeValue(file.toFile(), node);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
