package dev.souk.local.functions;

import dev.souk.local.template.LocalFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the process of a function is started: a custom runtime's {@code bootstrap}, or the managed Java
 * runtime.
 *
 * @param surroundings variables that all functions have: where AWS is played
 */
record FunctionCommand(Map<String, String> surroundings, ManagedJava managedJava) {
    /**
     * The command.
     *
     * @param temporary the process's own folder for temporary files
     * @throws IllegalArgumentException for a runtime that is not carried out
     */
    List<String> line(LocalFunction function, Path root, Path temporary) {
        return switch (function.runtime()) {
            case "provided.al2023" -> List.of(root.resolve("bootstrap").toString());
            case "java25" -> managedJava.line(function, root, temporary);
            default ->
                throw new IllegalArgumentException("The local cloud has no runtime " + function.runtime()
                        + ", which the function " + function.name() + " asks for");
        };
    }

    /**
     * The whole environment of the process: what Lambda gives, what the template says, and nothing of this computer's.
     *
     * @param temporary the process's own folder for temporary files
     * @param runtimeApi host and port
     */
    Map<String, String> environment(LocalFunction function, Path root, Path temporary, String runtimeApi) {
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
        environment.put("TMPDIR", temporary.toString());
        environment.put("TZ", ":UTC");
        return environment;
    }
}
