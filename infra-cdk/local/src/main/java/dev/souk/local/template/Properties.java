package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.template.TemplateException.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The properties of one resource, or of an object within them. Remembers what was read: {@link #complete()} refuses what
 * nobody asked for, so that no property is ignored by accident.
 */
final class Properties {
    private final Intrinsics intrinsics;
    private final JsonNode node;
    private final Place place;
    private final Set<String> read = new HashSet<>();
    private final List<Properties> inner = new ArrayList<>();

    Properties(Intrinsics intrinsics, JsonNode node, Place place) {
        this.intrinsics = intrinsics;
        this.node = node.isMissingNode() ? node : intrinsics.shallow(node, place);
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Whether a property is given; does not count as reading it. */
    boolean has(String name) {
        return node.has(name) && !value(name).isMissingNode();
    }

    /** The whole resolved value. */
    JsonNode value(String name) {
        read.add(name);
        return node.has(name) ? intrinsics.resolve(node.get(name), place.below(name)) : node.path(name);
    }

    Optional<String> optional(String name) {
        var value = value(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    /**
     * A value that has to be there.
     *
     * @throws TemplateException where it is missing
     */
    String text(String name) {
        return optional(name).orElseThrow(() -> new TemplateException(place.below(name), "is missing"));
    }

    String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    int integer(String name, int otherwise) {
        return optional(name).map(text -> (int) Double.parseDouble(text)).orElse(otherwise);
    }

    Optional<Integer> integer(String name) {
        return optional(name).map(text -> (int) Double.parseDouble(text));
    }

    boolean flag(String name, boolean otherwise) {
        return optional(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        value(name).forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    Map<String, String> map(String name) {
        var map = new TreeMap<String, String>();
        value(name).forEachEntry((key, value) -> map.put(key, value.asText()));
        return map;
    }

    /** An object within; without any property where it is missing. */
    Properties object(String name) {
        read.add(name);
        return within(node.path(name), place.below(name));
    }

    List<Properties> objects(String name) {
        read.add(name);
        var items = new ArrayList<Properties>();
        var list = node.path(name);
        for (var index = 0; index < list.size(); index++) {
            items.add(within(list.get(index), place.below(name).below(index)));
        }
        return items;
    }

    /** A property that means nothing here, and why: the reason is for the reader of the code. */
    Properties without(String name, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A property is left out for a reason: " + name);
        }
        read.add(name);
        return this;
    }

    /** A property that may only have the one value for which the local cloud behaves as AWS does. */
    Properties only(String name, String value) {
        optional(name).filter(given -> !given.equals(value)).ifPresent(given -> {
            throw new TemplateException(
                    place.below(name), "the local cloud carries out " + value + " only, but it says " + given);
        });
        return this;
    }

    /**
     * Refuses what nobody asked for. To be called when all that counts was read.
     *
     * @throws TemplateException for a property that was not
     */
    void complete() {
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw new TemplateException(place.below(name), "the local cloud does not carry out this property");
            }
        });
        inner.forEach(Properties::complete);
    }

    private Properties within(JsonNode value, Place where) {
        var properties = new Properties(intrinsics, value, where);
        inner.add(properties);
        return properties;
    }
}
