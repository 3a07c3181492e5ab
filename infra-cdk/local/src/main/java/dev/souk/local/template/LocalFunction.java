package dev.souk.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A Lambda function.
 *
 * @param logicalId its id in the template, for messages
 * @param name its physical name, by which it is invoked
 * @param handler for the managed runtime the class; a custom runtime takes it as it likes
 * @param runtime {@code provided.al2023} or {@code java25}
 * @param environment resolved variables
 * @param code the asset: a zip or a folder with its content
 * @param reservedConcurrency at most so many calls at once, where the template says
 * @param grants what its role allows
 */
public record LocalFunction(
        String logicalId,
        String name,
        String arn,
        String handler,
        String runtime,
        int memoryMegabytes,
        Duration timeout,
        Map<String, String> environment,
        Path code,
        OptionalInt reservedConcurrency,
        List<Grant> grants) {

    private static final Set<String> WRITES =
            Set.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem");

    /** Statements of the role that allow: each action on each resource, as the template resolves them. */
    public record Grant(List<String> actions, List<String> resources) {}

    /** Whether its role allows it to change items of the table of that physical name. */
    public boolean mayWriteTo(String table) {
        return grants.stream()
                .filter(grant -> grant.actions().stream().anyMatch(WRITES::contains))
                .flatMap(grant -> grant.resources().stream())
                .anyMatch(resource -> resource.endsWith(":table/" + table));
    }

    /** The bean or class that answers: {@code QUARKUS_LAMBDA_HANDLER}, which is the operation's or worker's name. */
    public String operation() {
        return environment.getOrDefault("QUARKUS_LAMBDA_HANDLER", logicalId);
    }
}
