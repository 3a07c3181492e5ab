package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.template.TemplateException.Place;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * One synthesised template.
 *
 * @param assets the files that the template names by their key in the asset bucket
 */
record Stack(String name, String region, String account, JsonNode template, Map<String, Path> assets) {
    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Conditions", "Resources", "Outputs");
    private static final Set<String> ATTRIBUTES =
            Set.of("Type", "Properties", "DependsOn", "Metadata", "DeletionPolicy", "UpdateReplacePolicy", "Condition");

    Place place(String logicalId) {
        return new Place(name, "Resources." + logicalId);
    }

    JsonNode resources() {
        return template.path("Resources");
    }

    /** Refuses sections and resource attributes that nobody reads. */
    void check() {
        template.fieldNames().forEachRemaining(section -> {
            if (!SECTIONS.contains(section)) {
                throw new TemplateException(
                        new Place(name, section), "the local cloud does not carry out this section");
            }
        });
        resources()
                .forEachEntry((id, resource) -> resource.fieldNames().forEachRemaining(attribute -> {
                    if (!ATTRIBUTES.contains(attribute)) {
                        throw new TemplateException(
                                place(id).below(attribute),
                                "the local cloud does not carry out this resource attribute");
                    }
                }));
    }
}
