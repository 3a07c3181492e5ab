package dev.souk.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.souk.contract.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds requests against their operation's own part of the contract: parameters and body in one pass, so that the caller
 * learns of everything at once. Query parameters that the contract does not know are let pass: links carry such things.
 */
final class RequestValidation {
    /** Twice in one object is refused: two readers would take different ones. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Schema schema;
    private final JsonNode request;
    private final List<Parameter> parameters = new ArrayList<>();
    private final boolean takesBody;
    private final SchemaErrors errors;

    RequestValidation(Operation operation) {
        this.request = operation.document().path("request");
        this.takesBody = request.at("/properties").has("body");
        this.errors = new SchemaErrors(request);
        this.schema = compiled(request);
        for (var parameter : operation.document().path("parameters")) {
            var name = parameter.path("name").asText();
            parameters.add(new Parameter(name, parameter.path("in").asText(), resolved(parameter.path("schema"))));
        }
    }

    /** A parameter of the contract; the schema with its reference resolved. */
    private record Parameter(String name, String in, JsonNode schema) {}

    /** Either what is wrong, or what the request says that is not read elsewhere. */
    sealed interface Outcome {
        /**
         * The request meets its contract.
         *
         * @param query with the contract's defaults filled in
         * @param account the e-mail address at the top of the body, where there is one
         */
        record Valid(Map<String, String> query, Optional<String> account) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    static Schema compiled(JsonNode schema) {
        // Formats stay annotations: patterns in the contract decide, not a library's list of top-level domains.
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(false)
                .messageSource((key, standard, locale, arguments) -> key)
                .build();
        return SchemaRegistry.withDialect(Dialects.getDraft202012(), registry -> registry.schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of("urn:souk:request"), schema);
    }

    Outcome validate(Call call) {
        var instance = JSON.createObjectNode();
        var query = new HashMap<>(call.query());
        addParameters(instance.putObject("parameters"), call, query);
        if (takesBody && !call.body().isBlank()) {
            var type = call.header("content-type").orElse("");
            if (!isJson(type)) {
                return new Outcome.Refused(
                        Problem.unsupportedMediaType("Send the body as application/json, not as '" + type + "'."));
            }
            try {
                instance.set("body", JSON.readTree(call.body()));
            } catch (JsonProcessingException e) {
                return new Outcome.Refused(malformed(e));
            }
        }
        var found = errors.of(schema.validate(instance));
        return found.isEmpty()
                ? new Outcome.Valid(query, account(instance))
                : new Outcome.Refused(Problem.invalid(found));
    }

    private static Optional<String> account(JsonNode instance) {
        var email = instance.path("body").path("email");
        return email.isTextual() ? Optional.of(email.asText()) : Optional.empty();
    }

    private void addParameters(ObjectNode into, Call call, Map<String, String> query) {
        for (var parameter : parameters) {
            value(parameter, call)
                    .or(() -> Optional.ofNullable(parameter.schema().get("default"))
                            .map(JsonNode::asText))
                    .ifPresent(text -> {
                        into.set(parameter.name(), typed(text, parameter.schema()));
                        if (parameter.in().equals("query")) {
                            query.put(parameter.name(), text);
                        }
                    });
        }
    }

    private static Optional<String> value(Parameter parameter, Call call) {
        return Optional.ofNullable(
                switch (parameter.in()) {
                    case "path" -> call.path().get(parameter.name());
                    case "query" -> call.query().get(parameter.name());
                    case "header" -> call.headers().get(parameter.name().toLowerCase(Locale.ROOT));
                    case "cookie" -> call.cookies().get(parameter.name());
                    default -> throw new IllegalStateException("A parameter cannot be in " + parameter.in());
                });
    }

    /** Text as the schema's type; what cannot be read so stays text, which the schema then refuses. */
    private static JsonNode typed(String text, JsonNode schema) {
        var nodes = JSON.getNodeFactory();
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?\\d{1,9}") ? nodes.numberNode(Integer.parseInt(text)) : nodes.textNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? nodes.booleanNode(Boolean.parseBoolean(text))
                        : nodes.textNode(text);
            default -> nodes.textNode(text);
        };
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? request.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static boolean isJson(String contentType) {
        var type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private static Problem malformed(JsonProcessingException e) {
        var where = e.getLocation();
        var place = where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
        return Problem.badRequest("malformed-json", "The body is not well-formed JSON" + place + ".");
    }
}
