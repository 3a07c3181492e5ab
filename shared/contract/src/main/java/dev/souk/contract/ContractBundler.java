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
import java.util.Locale;
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
        bundle(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void bundle(Path source, Path target) throws IOException {
        var document = merged(source);
        reachable(document, document);
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
        var stated = (ObjectNode) document.at("/paths").get(path).get(method);
        var operation = stated.deepCopy();
        operation.put("path", path).put("method", method.toUpperCase(Locale.ROOT));
        operation.set(
                "rateClass",
                document.at("/x-souk-rate-classes")
                        .get(operation.path("x-souk-rate").asText()));
        var parameters = operation.putArray("parameters");
        stated.path("parameters").forEach(parameter -> parameters.add(resolved(document, parameter)));
        var responses = operation.putObject("responses");
        stated.path("responses").forEachEntry((status, answer) -> responses.set(status, resolved(document, answer)));
        operation.set("request", requestSchema(document, operation));
        operation.set("$defs", definitions(document, operation));
        var name = operation.path("operationId").asText();
        write(target.resolve("operations").resolve(name + ".json"), rebased(operation));
    }

    /**
     * The schema of {@code {parameters: {…}, body: …}} with no more definitions than it needs: what a function compiles
     * when it starts.
     */
    private static ObjectNode requestSchema(ObjectNode document, ObjectNode operation) {
        var schema = JSON.createObjectNode().put("type", "object");
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        var parameters = properties.putObject("parameters").put("type", "object");
        var requiredParameters = parameters.putArray("required");
        var parameterSchemas = parameters.putObject("properties");
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameterSchemas.has(name)) {
                throw new IllegalStateException(operation.path("operationId").asText() + " has two parameters " + name);
            }
            parameterSchemas.set(name, parameter.path("schema"));
            if (parameter.path("required").asBoolean()) {
                requiredParameters.add(name);
            }
        }
        var body = operation.at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode()) {
            properties.set("body", body);
            if (operation.at("/requestBody/required").asBoolean()) {
                required.add("body");
            }
        }
        schema.set("$defs", definitions(document, schema));
        return schema;
    }

    private static ObjectNode definitions(ObjectNode document, JsonNode of) {
        var definitions = JSON.createObjectNode();
        for (var name : reachable(document, of)) {
            definitions.set(name, document.at(SCHEMA_REFERENCE.substring(1) + name));
        }
        return definitions;
    }

    private static JsonNode resolved(ObjectNode document, JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        var there = document.at(node.get("$ref").asText().substring(1));
        if (there.isMissingNode()) {
            throw new IllegalStateException("There is no " + node.get("$ref").asText());
        }
        return there;
    }

    /** The names of all schemas that a part of the document refers to, directly or through others. */
    private static Set<String> reachable(ObjectNode document, JsonNode start) {
        var found = new LinkedHashSet<String>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            for (var reference : open.pop().findValuesAsText("$ref")) {
                var node = document.at(reference.substring(1));
                if (node.isMissingNode()) {
                    throw new IllegalStateException("There is no " + reference);
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
