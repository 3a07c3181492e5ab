package dev.souk.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the values of templates as text in which whatever refers to a resource, through however many stacks, names it in
 * one way: {@code <Table souk-dev-orders>.Arn}. Pseudo parameters stand as {@code <Region>}.
 */
final class References {
    private static final List<String> NAMES = List.of(
            "TableName",
            "QueueName",
            "FunctionName",
            "LogGroupName",
            "UserPoolName",
            "TopicName",
            "EmailIdentity",
            "AlarmName",
            "RouteKey",
            "Name");

    private final Map<String, JsonNode> stacks;
    private final Map<String, Exported> exports = new HashMap<>();

    private record Exported(String stack, JsonNode value) {}

    References(Map<String, JsonNode> stacks) {
        this.stacks = stacks;
        stacks.forEach((stack, document) -> document.path("Outputs").forEach(output -> {
            if (output.at("/Export/Name").isTextual()) {
                exports.put(output.at("/Export/Name").asText(), new Exported(stack, output.path("Value")));
            }
        }));
    }

    /** The physical name that a resource is given; its logical id where CloudFormation gives it one. */
    static String name(String id, JsonNode properties) {
        return NAMES.stream()
                .map(properties::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(id);
    }

    String text(String stack, JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        if (value.has("Ref")) {
            return reference(stack, value.path("Ref").asText());
        }
        if (value.has("Fn::GetAtt")) {
            var attribute = value.path("Fn::GetAtt");
            return reference(stack, attribute.path(0).asText()) + "."
                    + attribute.path(1).asText();
        }
        if (value.has("Fn::ImportValue")) {
            var name = value.path("Fn::ImportValue").asText();
            var exported = Optional.ofNullable(exports.get(name))
                    .orElseThrow(() -> new AssertionError("No stack exports " + name));
            return text(exported.stack(), exported.value());
        }
        if (value.has("Fn::Join")) {
            var parts = new ArrayList<String>();
            value.at("/Fn::Join/1").forEach(part -> parts.add(text(stack, part)));
            return String.join(value.at("/Fn::Join/0").asText(), parts);
        }
        throw new AssertionError(stack + " has a value that is not known here: " + value);
    }

    private String reference(String stack, String id) {
        if (id.startsWith("AWS::")) {
            return "<" + id.substring("AWS::".length()) + ">";
        }
        var resource = Optional.ofNullable(stacks.get(stack))
                .map(document -> document.path("Resources").get(id))
                .orElseThrow(() -> new AssertionError(stack + " refers to " + id + ", which it has not"));
        var type = resource.path("Type").asText();
        return "<" + type.substring(type.lastIndexOf(':') + 1) + " " + name(id, resource.path("Properties")) + ">";
    }
}
