package dev.souk.bench.idle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A synthesised stack.
 *
 * @param resources by their logical ids
 */
record Template(String stack, Map<String, Resource> resources) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".template.json";

    /** One resource as the template has it. */
    record Resource(String logicalId, String type, JsonNode properties) {}

    /**
     * The templates of an assembly.
     *
     * @throws IllegalArgumentException where the folder holds none
     */
    static List<Template> allOf(Path assembly) throws IOException {
        try (var files = Files.list(assembly)) {
            var templates = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Template::read)
                    .toList();
            if (templates.isEmpty()) {
                throw new IllegalArgumentException(assembly + " holds no templates. `./souk synth` writes them.");
            }
            return templates;
        }
    }

    static Template of(String stack, JsonNode document) {
        var resources = new TreeMap<String, Resource>();
        document.path("Resources")
                .forEachEntry((id, resource) -> resources.put(
                        id, new Resource(id, resource.path("Type").asText(), resource.path("Properties"))));
        return new Template(stack, resources);
    }

    private static Template read(Path file) {
        try {
            var name = file.getFileName().toString();
            return of(name.substring(0, name.length() - SUFFIX.length()), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
