package dev.souk.local.functions;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.souk.local.template.LocalFunction;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the process of a function is started: a custom runtime's {@code bootstrap}, or what the managed Java runtime does, by
 * AWS's own runtime interface client and this JDK.
 *
 * @param surroundings variables that all functions have: where AWS is played
 */
record FunctionCommand(Map<String, String> surroundings) {
    /** The heap's share of a function's memory in the managed runtime, about. */
    private static final double HEAP_SHARE = 0.85;

    /**
     * The command.
     *
     * @throws IllegalArgumentException for a runtime that is not carried out
     */
    List<String> line(LocalFunction function, Path root) {
        return switch (function.runtime()) {
            case "provided.al2023" -> List.of(root.resolve("bootstrap").toString());
            case "java25" -> managedJava(function, root);
            default ->
                throw new IllegalArgumentException("The local cloud has no runtime " + function.runtime()
                        + ", which the function " + function.name() + " asks for");
        };
    }

    private static List<String> managedJava(LocalFunction function, Path root) {
        var classPath = String.join(
                File.pathSeparator,
                root.toString(),
                root.resolve("lib") + "/*",
                jarOf(AWSLambda.class),
                jarOf(PojoSerializer.class));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (int) (function.memoryMegabytes() * HEAP_SHARE) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                AWSLambda.class.getName(),
                function.handler());
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The whole environment of the process: what Lambda gives, what the template says, and nothing of this computer's.
     *
     * @param runtimeApi host and port
     */
    Map<String, String> environment(LocalFunction function, Path root, String runtimeApi) {
        var environment = new TreeMap<>(surroundings);
        environment.putAll(function.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memoryMegabytes()));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("_HANDLER", function.handler());
        environment.put("LAMBDA_TASK_ROOT", root.toString());
        environment.put("LANG", "en_US.UTF-8");
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("TZ", ":UTC");
        return environment;
    }
}
