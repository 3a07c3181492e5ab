package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.template.LocalFunction.Grant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads Lambda functions with what their roles allow. */
final class FunctionReader {
    private FunctionReader() {}

    static List<LocalFunction> read(Reading reading) {
        var grants = new GrantReader(reading);
        return reading.each(ResourceType.FUNCTION, (resource, p) -> function(reading, grants, resource, p));
    }

    private static LocalFunction function(Reading reading, GrantReader grants, Resource resource, Properties p) {
        p.without("FunctionName", "read as the resource's name")
                .without("Description", "for readers of the AWS console")
                .without("Tags", "labels for the bill")
                .without("Architectures", "a laptop's processor is what it is")
                .without("LoggingConfig", "where CloudWatch keeps the log: here a file a function")
                .without("TracingConfig", "X-Ray does not watch here")
                .without("SnapStart", "a snapshot of a started process: here a start is shown as it is")
                .without("RecursiveLoop", "Lambda ends rounds that nobody means: here nothing does")
                .only("PackageType", "Zip");
        p.object("EphemeralStorage").without("Size", "the disk of this machine is not partitioned for functions");
        var code = p.object("Code").without("S3Bucket", "assets lie in the assembly's folder");
        return new LocalFunction(
                resource.logicalId(),
                reading.references().name(resource),
                reading.references().arn(resource),
                p.text("Handler"),
                p.text("Runtime"),
                p.integer("MemorySize", 128),
                Duration.ofSeconds(p.integer("Timeout", 3)),
                environment(reading, resource, p),
                asset(resource, code),
                p.integer("ReservedConcurrentExecutions").map(OptionalInt::of).orElseGet(OptionalInt::empty),
                grants.of(p.text("Role")));
    }

    private static Map<String, String> environment(Reading reading, Resource resource, Properties p) {
        var variables = new TreeMap<>(p.object("Environment").map("Variables"));
        variables.replaceAll((name, value) -> reading.localised(value, resource));
        return Map.copyOf(variables);
    }

    private static Path asset(Resource resource, Properties code) {
        var key = code.text("S3Key");
        var path = resource.stack().assets().get(key);
        if (path == null) {
            throw new TemplateException(code.place().below("S3Key"), "the assembly has no asset " + key);
        }
        return path;
    }

    /** Statements that allow, by the role that holds them. */
    static final class GrantReader {
        private final Map<String, List<Grant>> byRole = new TreeMap<>();

        GrantReader(Reading reading) {
            reading.of(ResourceType.ROLE).forEach(role -> {
                var intrinsics = reading.references().of(role.stack());
                var place = role.place().below("Properties");
                intrinsics
                        .resolve(role.properties().path("Policies"), place)
                        .forEach(policy -> add(reading.references().name(role), policy.path("PolicyDocument")));
            });
            reading.of(ResourceType.POLICY).forEach(policy -> {
                var resolved = reading.references()
                        .of(policy.stack())
                        .resolve(policy.properties(), policy.place().below("Properties"));
                resolved.path("Roles").forEach(role -> add(role.asText(), resolved.path("PolicyDocument")));
            });
        }

        List<Grant> of(String roleArn) {
            return List.copyOf(byRole.getOrDefault(roleArn.substring(roleArn.lastIndexOf('/') + 1), List.of()));
        }

        private void add(String role, JsonNode document) {
            var grants = byRole.computeIfAbsent(role, name -> new ArrayList<>());
            document.path("Statement").forEach(statement -> {
                if (statement.path("Effect").asText().equals("Allow")) {
                    grants.add(new Grant(texts(statement.path("Action")), texts(statement.path("Resource"))));
                }
            });
        }

        private static List<String> texts(JsonNode oneOrMany) {
            if (oneOrMany.isTextual()) {
                return List.of(oneOrMany.asText());
            }
            var texts = new ArrayList<String>();
            oneOrMany.forEach(text -> texts.add(text.asText()));
            return List.copyOf(texts);
        }
    }
}
