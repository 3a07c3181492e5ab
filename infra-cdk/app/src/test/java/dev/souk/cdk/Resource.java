package dev.souk.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource of a template.
 *
 * @param document all that the template says of it
 */
record Resource(String stack, String id, JsonNode document, References references) {
    String type() {
        return document.path("Type").asText();
    }

    JsonNode properties() {
        return document.path("Properties");
    }

    /** Its physical name, or its logical id where it is given none. */
    String name() {
        return References.name(id, properties());
    }

    /** A value below the properties, with references as text; empty where there is none. */
    String text(String pointer) {
        var value = properties().at(pointer);
        return value.isMissingNode() ? "" : references.text(stack, value);
    }

    /** A value of the template or each of a list of them, as text. */
    List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(references.text(stack, value));
        }
        var texts = new ArrayList<String>();
        value.forEach(item -> texts.add(references.text(stack, item)));
        return List.copyOf(texts);
    }

    @Override
    public String toString() {
        return stack + "/" + name();
    }
}
