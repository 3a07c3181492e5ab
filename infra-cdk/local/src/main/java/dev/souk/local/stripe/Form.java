package dev.souk.local.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Fields as Stripe's SDKs write them: {@code metadata[order_id]=1&expand[0]=latest_charge}. */
record Form(Map<String, String> fields) {

    static Form read(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A whole number above zero; empty where there is none. */
    OptionalLong positive(String name) {
        return text(name).filter(value -> value.matches("[1-9][0-9]{0,11}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    Map<String, String> metadata() {
        var metadata = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith("metadata[") && name.endsWith("]")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        return metadata;
    }

    boolean expands(String what) {
        return fields.entrySet().stream()
                .anyMatch(field ->
                        field.getKey().startsWith("expand[") && field.getValue().startsWith(what));
    }
}
