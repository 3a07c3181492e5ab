package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.template.TemplateException.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The folder that a synthesis leaves: a manifest, a template a stack, and the assets. */
final class Assembly {
    /** Used where the app is synthesised for no account and region in particular. */
    static final String LOCAL_REGION = "eu-west-1";

    static final String LOCAL_ACCOUNT = "000000000000";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENVIRONMENT = Pattern.compile("aws://([^/]+)/(.+)");

    private Assembly() {}

    /**
     * Every stack of an assembly.
     *
     * @throws TemplateException where the folder holds no assembly
     */
    static List<Stack> stacks(Path folder) {
        var manifest = json(folder.resolve("manifest.json"));
        var stacks = new ArrayList<Stack>();
        manifest.path("artifacts").forEachEntry((name, artifact) -> {
            if (artifact.path("type").asText().equals("aws:cloudformation:stack")) {
                stacks.add(stack(folder, name, artifact));
            }
        });
        if (stacks.isEmpty()) {
            throw new TemplateException(new Place("none", folder.toString()), "the assembly has no stack");
        }
        stacks.forEach(Stack::check);
        return List.copyOf(stacks);
    }

    private static Stack stack(Path folder, String name, JsonNode artifact) {
        var environment = ENVIRONMENT.matcher(artifact.path("environment").asText());
        var known = environment.matches();
        var account = known && !environment.group(1).startsWith("unknown") ? environment.group(1) : LOCAL_ACCOUNT;
        var region = known && !environment.group(2).startsWith("unknown") ? environment.group(2) : LOCAL_REGION;
        var properties = artifact.path("properties");
        return new Stack(
                properties.path("stackName").asText(name),
                region,
                account,
                json(folder.resolve(properties.path("templateFile").asText())),
                assets(folder, name));
    }

    private static Map<String, Path> assets(Path folder, String name) {
        var assets = new HashMap<String, Path>();
        var file = folder.resolve(name + ".assets.json");
        if (Files.exists(file)) {
            json(file).path("files").forEach(asset -> {
                var source = folder.resolve(asset.path("source").path("path").asText());
                asset.path("destinations")
                        .forEach(destination ->
                                assets.put(destination.path("objectKey").asText(), source));
            });
        }
        return Map.copyOf(assets);
    }

    private static JsonNode json(Path file) {
        if (!Files.exists(file)) {
            throw new TemplateException(
                    new Place("none", file.toString()), "no such file; `./souk synth` writes the assembly");
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
