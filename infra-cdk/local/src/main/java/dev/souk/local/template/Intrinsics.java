package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.local.template.TemplateException.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves intrinsic functions. One that is not here is an error that names it and its place. */
final class Intrinsics {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Stack stack;
    private final References references;

    Intrinsics(Stack stack, References references) {
        this.stack = stack;
        this.references = references;
    }

    /** A value without intrinsic functions; missing where it comes to {@code AWS::NoValue}. */
    JsonNode resolve(JsonNode node, Place place) {
        if (node.isArray()) {
            return resolveItems(node, place);
        }
        if (!node.isObject()) {
            return node;
        }
        var only = node.size() == 1 ? node.fieldNames().next() : "";
        return only.equals("Ref") || only.startsWith("Fn::")
                ? call(only, node.get(only), place.below(only))
                : resolveFields(node, place);
    }

    /** An object as it stands, its fields unresolved; resolved only where the object itself is a call. */
    JsonNode shallow(JsonNode node, Place place) {
        var only = node.isObject() && node.size() == 1 ? node.fieldNames().next() : "";
        return only.equals("Ref") || only.startsWith("Fn::") ? resolve(node, place) : node;
    }

    /** A value that has to come to text. */
    String text(JsonNode node, Place place) {
        var resolved = resolve(node, place);
        if (!resolved.isValueNode()) {
            throw new TemplateException(place, "must come to text but comes to " + resolved);
        }
        return resolved.asText();
    }

    private JsonNode call(String function, JsonNode argument, Place place) {
        return switch (function) {
            case "Ref" -> references.ref(stack, argument.asText(), place);
            case "Fn::GetAtt" -> attribute(argument, place);
            case "Fn::Sub" -> substitute(argument, place);
            case "Fn::Join" -> join(argument, place);
            case "Fn::Split" -> split(argument, place);
            case "Fn::Select" -> select(argument, place);
            case "Fn::ImportValue" -> references.imported(text(argument, place), place);
            case "Fn::If" -> resolve(argument.get(condition(argument.get(0).asText(), place) ? 1 : 2), place);
            case "Fn::Equals" -> bool(text(argument.get(0), place).equals(text(argument.get(1), place)));
            case "Fn::Not" -> bool(!truth(argument.get(0), place));
            case "Fn::And" -> bool(all(argument, place));
            case "Fn::Or" -> bool(any(argument, place));
            default -> throw new TemplateException(place, "the local cloud does not carry out " + function);
        };
    }

    /** Whether a condition of the stack holds. */
    boolean condition(String name, Place place) {
        var condition = stack.template().path("Conditions").path(name);
        if (condition.isMissingNode()) {
            throw new TemplateException(place, "no condition " + name);
        }
        return truth(condition, new Place(stack.name(), "Conditions." + name));
    }

    private boolean truth(JsonNode node, Place place) {
        return node.has("Condition")
                ? condition(node.get("Condition").asText(), place)
                : resolve(node, place).asBoolean();
    }

    private boolean all(JsonNode conditions, Place place) {
        for (var condition : conditions) {
            if (!truth(condition, place)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(JsonNode conditions, Place place) {
        for (var condition : conditions) {
            if (truth(condition, place)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode attribute(JsonNode argument, Place place) {
        var parts = argument.isArray()
                ? List.of(argument.get(0).asText(), text(argument.get(1), place))
                : List.of(argument.asText().split("\\.", 2));
        return references.attribute(stack, parts.getFirst(), parts.getLast(), place);
    }

    private JsonNode substitute(JsonNode argument, Place place) {
        var pattern = argument.isArray() ? argument.get(0).asText() : argument.asText();
        var local = argument.isArray() ? argument.get(1) : MissingNode.getInstance();
        var text = VARIABLE.matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? variable(match.group(2), local, place)
                                : "${" + match.group(2) + "}"));
        return TextNode.valueOf(text);
    }

    private String variable(String name, JsonNode local, Place place) {
        if (local.has(name)) {
            return text(local.get(name), place);
        }
        var dot = name.indexOf('.');
        return dot < 0
                ? references.ref(stack, name, place).asText()
                : references
                        .attribute(stack, name.substring(0, dot), name.substring(dot + 1), place)
                        .asText();
    }

    private JsonNode join(JsonNode argument, Place place) {
        var parts = new ArrayList<String>();
        resolve(argument.get(1), place).forEach(part -> parts.add(text(part, place)));
        return TextNode.valueOf(String.join(argument.get(0).asText(), parts));
    }

    private JsonNode split(JsonNode argument, Place place) {
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var part :
                text(argument.get(1), place).split(Pattern.quote(argument.get(0).asText()), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode select(JsonNode argument, Place place) {
        var index = Integer.parseInt(text(argument.get(0), place));
        var list = resolve(argument.get(1), place);
        if (!list.has(index)) {
            throw new TemplateException(place, "there is no element " + index + " in " + list);
        }
        return list.get(index);
    }

    private ArrayNode resolveItems(JsonNode node, Place place) {
        var items = JsonNodeFactory.instance.arrayNode();
        for (var index = 0; index < node.size(); index++) {
            var item = resolve(node.get(index), place.below(index));
            if (!item.isMissingNode()) {
                items.add(item);
            }
        }
        return items;
    }

    private JsonNode resolveFields(JsonNode node, Place place) {
        var fields = JsonNodeFactory.instance.objectNode();
        node.forEachEntry((name, value) -> {
            var resolved = resolve(value, place.below(name));
            if (!resolved.isMissingNode()) {
                fields.set(name, resolved);
            }
        });
        return fields;
    }

    private static JsonNode bool(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }
}
