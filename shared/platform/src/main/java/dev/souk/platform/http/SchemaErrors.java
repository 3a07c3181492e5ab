package dev.souk.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a validator found in words for the person who sends the request: what would be right. */
final class SchemaErrors {
    private static final String PARAMETERS = "/parameters";
    private static final String BODY = "/body";
    private final JsonNode request;

    /**
     * For one operation.
     *
     * @param request the schema of the whole request, for the descriptions of what it refers to
     */
    SchemaErrors(JsonNode request) {
        this.request = request;
    }

    /** One error a field: of several, the first, which is the one to mend first. */
    List<FieldError> of(List<Error> found) {
        Map<String, FieldError> byPointer = new LinkedHashMap<>();
        for (var error : found) {
            var pointer = pointer(error);
            byPointer.putIfAbsent(pointer, new FieldError(pointer, text(error)));
        }
        return new ArrayList<>(byPointer.values());
    }

    private static String pointer(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var property = error.getProperty();
        if (property != null && concernsAProperty(error)) {
            pointer += "/" + property.replace("~", "~0").replace("/", "~1");
        }
        if (pointer.startsWith(PARAMETERS + "/")) {
            return pointer.substring(PARAMETERS.length() + 1);
        }
        return pointer.startsWith(BODY) ? pointer.substring(BODY.length()) : pointer;
    }

    private static boolean concernsAProperty(Error error) {
        return error.getKeyword().equals("required") || error.getKeyword().equals("additionalProperties");
    }

    private String text(Error error) {
        var value = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> required(error);
            case "additionalProperties" -> "Is not known here. Known are: " + known(error) + ".";
            case "type" -> "Must be " + type(value.asText()) + ".";
            case "minLength" ->
                value.asInt() == 1 ? "Must not be empty." : "Must have at least " + value.asInt() + " characters.";
            case "maxLength" -> "Must have at most " + value.asInt() + " characters.";
            case "minimum" -> "Must be " + value.asText() + " or more.";
            case "maximum" -> "Must be " + value.asText() + " or less.";
            case "minItems" -> "Must have at least " + count(value.asInt()) + ".";
            case "maxItems" -> "Must have at most " + count(value.asInt()) + ".";
            case "enum" -> "Must be one of: " + listed(value) + ".";
            case "pattern" -> pattern(error);
            default -> "Does not meet '" + error.getKeyword() + "' of the contract.";
        };
    }

    private String required(Error error) {
        return error.getInstanceLocation().getNameCount() == 0
                ? "Is required: a JSON body."
                : "Is required" + description(property(error)) + ".";
    }

    private String pattern(Error error) {
        var pattern = error.getSchemaNode().asText();
        var schema = parent(error);
        if (pattern.equals("\\S")) {
            return "Must not be blank.";
        }
        if (schema.path("format").asText().equals("email")) {
            return "Must be an e-mail address, such as ada@example.com.";
        }
        return "Must match " + pattern + description(schema)
                + (description(schema).isEmpty() ? "" : ".");
    }

    private JsonNode property(Error error) {
        var property = parent(error).path("properties").path(String.valueOf(error.getProperty()));
        return property.has("$ref") ? at(property.get("$ref").asText()) : property;
    }

    private String known(Error error) {
        var names = new ArrayList<String>();
        parent(error).path("properties").fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    /** The schema that the failing keyword stands in. */
    private JsonNode parent(Error error) {
        var location = error.getSchemaLocation().toString();
        return at(location.substring(location.indexOf('#'), location.lastIndexOf('/')));
    }

    private JsonNode at(String fragment) {
        return request.at(fragment.substring(1));
    }

    private static String description(JsonNode schema) {
        var description = schema.path("description").asText().strip();
        return description.isEmpty() ? "" : ": " + description.replaceAll("\\.$", "");
    }

    private static String type(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "text";
        };
    }

    private static String count(int items) {
        return items == 1 ? "1 entry" : items + " entries";
    }

    private static String listed(JsonNode values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.asText()));
        return String.join(", ", texts);
    }
}
