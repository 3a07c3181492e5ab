package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.template.TemplateException.Place;

/** A resource as it stands in a template, of a type that is known. */
record Resource(Stack stack, String logicalId, ResourceType type, JsonNode node) {

    Place place() {
        return stack.place(logicalId);
    }

    JsonNode properties() {
        return node.path("Properties");
    }

    /** The physical name where the template gives none: CloudFormation would append chance, the local cloud does not. */
    String generatedName() {
        return stack.name() + "-" + logicalId;
    }
}
