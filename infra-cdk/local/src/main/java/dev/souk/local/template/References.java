package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.local.template.TemplateException.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What names stand for: resources, their attributes, parameters, pseudo parameters, and what other stacks export. */
final class References {
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, Exported> exports = new HashMap<>();

    private record Exported(Stack stack, JsonNode value, Place place) {}

    References(List<Stack> stacks) {
        stacks.forEach(this::index);
        stacks.forEach(this::exports);
    }

    /** Every resource whose condition holds. */
    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    Intrinsics of(Stack stack) {
        return new Intrinsics(stack, this);
    }

    private void index(Stack stack) {
        stack.resources().forEachEntry((id, node) -> {
            var type = node.path("Type").asText();
            var condition = node.path("Condition").asText();
            if (condition.isEmpty() || of(stack).condition(condition, stack.place(id))) {
                var known = ResourceType.of(type)
                        .orElseThrow(() -> new TemplateException(
                                stack.place(id), "the local cloud does not carry out the resource type " + type));
                resources.put(key(stack, id), new Resource(stack, id, known, node));
            }
        });
    }

    private void exports(Stack stack) {
        stack.template().path("Outputs").forEachEntry((id, output) -> {
            var export = output.path("Export").path("Name");
            if (!export.isMissingNode()) {
                var place = new Place(stack.name(), "Outputs." + id);
                exports.put(of(stack).text(export, place), new Exported(stack, output.path("Value"), place));
            }
        });
    }

    JsonNode imported(String name, Place place) {
        var exported = exports.get(name);
        if (exported == null) {
            throw new TemplateException(place, "no stack exports " + name);
        }
        return of(exported.stack).resolve(exported.value, exported.place);
    }

    JsonNode ref(Stack stack, String name, Place place) {
        return switch (name) {
            case "AWS::Region" -> TextNode.valueOf(stack.region());
            case "AWS::AccountId" -> TextNode.valueOf(stack.account());
            case "AWS::Partition" -> TextNode.valueOf("aws");
            case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
            case "AWS::StackName", "AWS::StackId" -> TextNode.valueOf(stack.name());
            case "AWS::NoValue" -> MissingNode.getInstance();
            default ->
                parameter(stack, name, place).orElseGet(() -> TextNode.valueOf(id(resource(stack, name, place))));
        };
    }

    JsonNode attribute(Stack stack, String logicalId, String attribute, Place place) {
        var resource = resource(stack, logicalId, place);
        var value = switch (attribute) {
            case "Arn", "TopicArn", "FunctionARN" -> arn(resource);
            case "StreamArn" -> arn(resource) + "/stream/local";
            case "QueueName", "TopicName" -> name(resource);
            case "QueueUrl", "ApiId", "AuthorizerId", "Id", "UserPoolId", "ClientId" -> id(resource);
            case "ProviderName" -> "cognito-idp." + resource.stack().region() + ".amazonaws.com/" + id(resource);
            case "ProviderURL" -> providerUrl(resource);
            case "ApiEndpoint" -> "https://" + apiDomain(resource);
            case "DomainName" -> domain(resource, place);
            case "RegionalDomainName" ->
                id(resource) + ".s3." + resource.stack().region() + ".amazonaws.com";
            default ->
                throw new TemplateException(
                        place,
                        "the local cloud does not know the attribute " + attribute + " of "
                                + resource.node().path("Type").asText());
        };
        return TextNode.valueOf(value);
    }

    private static String domain(Resource resource, Place place) {
        return switch (resource.type()) {
            case DISTRIBUTION -> LocalAddresses.DISTRIBUTION;
            case BUCKET -> resource.logicalId().toLowerCase(Locale.ROOT) + ".s3.amazonaws.com";
            default ->
                throw new TemplateException(place, "the local cloud does not know a domain of " + resource.logicalId());
        };
    }

    private String providerUrl(Resource pool) {
        return "cognito-idp." + pool.stack().region() + ".amazonaws.com/" + id(pool);
    }

    /** The host of an HTTP API, by which an edge names it as its origin. */
    String apiDomain(Resource api) {
        return id(api) + ".execute-api." + api.stack().region() + ".amazonaws.com";
    }

    String arn(Resource resource) {
        var name = resource.type() == ResourceType.USER_POOL ? id(resource) : name(resource);
        return resource.type().arn(resource.stack().region(), resource.stack().account(), name);
    }

    String name(Resource resource) {
        var property = resource.type().nameProperty();
        var given = property.isEmpty()
                ? MissingNode.getInstance()
                : resource.properties().path(property);
        return given.isMissingNode()
                ? resource.generatedName()
                : of(resource.stack())
                        .text(given, resource.place().below("Properties").below(property));
    }

    /** What {@code Ref} of a resource comes to. */
    String id(Resource resource) {
        var stack = resource.stack();
        return switch (resource.type()) {
            case QUEUE -> "https://sqs." + stack.region() + ".amazonaws.com/" + stack.account() + "/" + name(resource);
            case TOPIC -> arn(resource);
            case BUCKET -> name(resource).toLowerCase(Locale.ROOT);
            case USER_POOL -> stack.region() + "_" + letters(resource);
            case USER_POOL_CLIENT -> letters(resource).toLowerCase(Locale.ROOT);
            case API, DISTRIBUTION -> letters(resource).toLowerCase(Locale.ROOT);
            default -> name(resource);
        };
    }

    private static String letters(Resource resource) {
        return resource.generatedName().replaceAll("[^A-Za-z0-9]", "");
    }

    private Resource resource(Stack stack, String logicalId, Place place) {
        var resource = resources.get(key(stack, logicalId));
        if (resource == null) {
            throw new TemplateException(place, "there is no resource " + logicalId);
        }
        return resource;
    }

    private static Optional<JsonNode> parameter(Stack stack, String name, Place place) {
        var parameter = stack.template().path("Parameters").path(name);
        if (parameter.isMissingNode()) {
            return Optional.empty();
        }
        if (!parameter.has("Default") || parameter.path("Type").asText().startsWith("AWS::")) {
            throw new TemplateException(place, "the local cloud has no value for the parameter " + name);
        }
        return Optional.of(
                JsonNodeFactory.instance.textNode(parameter.get("Default").asText()));
    }

    private static String key(Stack stack, String logicalId) {
        return stack.name() + "/" + logicalId;
    }
}
