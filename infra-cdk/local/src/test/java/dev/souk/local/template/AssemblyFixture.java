package dev.souk.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes assemblies as the CDK does, of templates that a test writes. */
public final class AssemblyFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;
    private final Map<String, Object> artifacts = new LinkedHashMap<>();

    public AssemblyFixture(Path folder) {
        this.folder = folder;
    }

    /** A stack of resources, with an asset {@code code.zip} that functions may name. */
    public AssemblyFixture stack(String name, String resources) {
        return template(name, "{\"Resources\": {" + resources + "}}");
    }

    public AssemblyFixture template(String name, String template) {
        write(name + ".template.json", template);
        write(name + ".assets.json", """
                {"files": {"a": {"source": {"path": "code"}, "destinations": {"d": {"objectKey": "code.zip"}}}}}""");
        artifacts.put(
                name,
                Map.of(
                        "type",
                        "aws:cloudformation:stack",
                        "environment",
                        "aws://unknown-account/unknown-region",
                        "properties",
                        Map.of("templateFile", name + ".template.json")));
        return this;
    }

    public CloudModel read() {
        try {
            write("manifest.json", JSON.writeValueAsString(Map.of("artifacts", artifacts)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return Template.read(folder, LocalAddresses.onPort(8080));
    }

    private void write(String file, String text) {
        try {
            JsonNode checked = JSON.readTree(text);
            Files.writeString(folder.resolve(file), checked.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
