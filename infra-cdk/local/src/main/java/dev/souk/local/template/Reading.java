package dev.souk.local.template;

import dev.souk.local.template.TemplateException.Place;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All stacks while they are read, with the few questions that every reader asks. */
final class Reading {
    private final References references;
    private final LocalAddresses addresses;

    Reading(List<Stack> stacks, LocalAddresses addresses) {
        this.references = new References(stacks);
        this.addresses = addresses;
    }

    References references() {
        return references;
    }

    List<Resource> of(ResourceType type) {
        return references.resources().stream()
                .filter(resource -> resource.type() == type)
                .sorted((one, other) ->
                        one.place().toString().compareTo(other.place().toString()))
                .toList();
    }

    /** Reads every resource of a type, and holds the reader to having read every property. */
    <T> List<T> each(ResourceType type, BiFunction<Resource, Properties, T> reader) {
        return of(type).stream().map(resource -> one(resource, reader)).toList();
    }

    <T> T one(Resource resource, BiFunction<Resource, Properties, T> reader) {
        var properties = new Properties(
                references.of(resource.stack()),
                resource.properties(),
                resource.place().below("Properties"));
        var value = reader.apply(resource, properties);
        properties.complete();
        return value;
    }

    /** The resource of a type that a resolved value names, by its ARN, its id or its name. */
    Resource named(ResourceType type, String value, Place place) {
        return of(type).stream()
                .filter(resource -> value.equals(references.arn(resource))
                        || value.equals(references.id(resource))
                        || value.equals(references.name(resource)))
                .findFirst()
                .orElseThrow(() -> new TemplateException(place, "names no " + type + " of these stacks: " + value));
    }

    /** The physical name of the function that a value names, also where it is an API Gateway invocation address. */
    String functionName(String value, Place place) {
        var invocation = value.indexOf(":lambda:path/");
        var arn = invocation < 0
                ? value
                : value.substring(value.indexOf("functions/") + "functions/".length())
                        .replace("/invocations", "");
        return references.name(named(ResourceType.FUNCTION, arn, place));
    }

    String localised(String value, Resource resource) {
        return addresses.localise(value, resource.stack().region());
    }

    Function<String, String> localising(Resource resource) {
        return value -> localised(value, resource);
    }
}
