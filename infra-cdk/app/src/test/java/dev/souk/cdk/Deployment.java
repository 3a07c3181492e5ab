package dev.souk.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** A deployment of Souk as the app makes it, to be looked at: all its stacks as one set of resources. Made once a setting. */
final class Deployment {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Map<String, String>, Deployment> MADE = new ConcurrentHashMap<>();

    private final Path folder;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final List<Resource> resources = new ArrayList<>();

    private Deployment(Map<String, String> variables) {
        this.folder = temporaryFolder();
        var app = new App(SoukApp.props().outdir(folder.toString()).build());
        var documents = new TreeMap<String, JsonNode>();
        for (var stack : new Souk(app, Settings.from(variables)).stacks()) {
            var template = Template.fromStack(stack);
            templates.put(stack.getStackName(), template);
            documents.put(stack.getStackName(), JSON.valueToTree(template.toJSON()));
        }
        var references = new References(documents);
        documents.forEach((stack, document) -> document.path("Resources")
                .forEachEntry((id, resource) -> resources.add(new Resource(stack, id, resource, references))));
    }

    /** What deploys by default, with notes in the place of the functions' zips. */
    static Deployment dev() {
        return with(Map.of());
    }

    /** The stage {@code dev}, with these variables besides. */
    static Deployment with(Map<String, String> variables) {
        var all = new TreeMap<>(Map.of(
                "SOUK_STAGE", "dev", "SOUK_CODE", "placeholder", "SOUK_PAYMENT_PUBLISHABLE_KEY", "pk_test_of_nobody"));
        all.putAll(variables);
        return MADE.computeIfAbsent(all, Deployment::new);
    }

    /** The templates by the names of their stacks. */
    Map<String, Template> templates() {
        return templates;
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    List<Resource> resources(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The one resource of that type and physical name. */
    Resource resource(String type, String name) {
        return resources(type).stream()
                .filter(resource -> resource.name().equals(name))
                .reduce((one, other) -> {
                    throw new AssertionError("More than one " + type + " is named " + name);
                })
                .orElseThrow(() -> new AssertionError("No " + type + " is named " + name));
    }

    /** The manifest of the cloud assembly. */
    JsonNode manifest() {
        try {
            return JSON.readTree(folder.resolve("manifest.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("souk-deployment-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
