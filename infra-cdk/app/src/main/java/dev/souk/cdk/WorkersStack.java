package dev.souk.cdk;

import dev.souk.contract.Worker;
import dev.souk.contract.Worker.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.WebSocketLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.WebSocketRoute;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** The functions that no route calls, each wired to what starts it. */
final class WorkersStack extends Stack {
    /** A record that fails as often alone, after its batch was cut down to it, is given up: it must not block its shard. */
    private static final int STREAM_RETRIES = 8;

    /** Half of the day that a stream keeps a record: time to repair a worker, and time left for the rest. */
    private static final Duration STREAM_RECORD_AGE = Duration.hours(12);

    private final Parts parts;
    private final IQueue givenUp;
    private final List<DeployedFunction> functions = new ArrayList<>();

    WorkersStack(Construct scope, List<Worker> workers, Parts parts, IQueue givenUp) {
        super(scope, parts.settings().named("workers"));
        this.parts = parts;
        this.givenUp = givenUp;
        var code = new ModuleCode(parts.settings().functions());
        for (var worker : workers) {
            var function = new DeployedFunction(
                    this, FunctionSpec.of(worker, grants(worker.trigger())), parts, code.of(worker.module()));
            functions.add(function);
            wire(worker.trigger(), function, function.target());
        }
    }

    List<DeployedFunction> functions() {
        return List.copyOf(functions);
    }

    private List<PolicyStatement> grants(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Queue queue -> List.of(Grants.toReceive(parts.queue(queue.queue())));
            case Trigger.Stream stream -> {
                var statements = new ArrayList<>(Grants.toFollow(parts.table(stream.table())));
                statements.add(Grants.toGiveUp(givenUp));
                yield List.copyOf(statements);
            }
            case Trigger.Schedule _, Trigger.Socket _ -> List.of();
        };
    }

    private void wire(Trigger trigger, DeployedFunction scope, IFunction target) {
        switch (trigger) {
            case Trigger.Queue queue -> poll(queue, scope, target);
            case Trigger.Stream stream -> follow(stream, scope, target);
            case Trigger.Schedule schedule ->
                Rule.Builder.create(scope, "schedule")
                        .schedule(Schedule.expression(schedule.expression()))
                        .targets(List.of(new LambdaFunction(target)))
                        .build();
            case Trigger.Socket socket -> route(socket, scope, target);
        }
    }

    private void poll(Trigger.Queue queue, Construct scope, IFunction target) {
        var messages = EventSourceMapping.Builder.create(scope, "messages")
                .target(target)
                .eventSourceArn(parts.queue(queue.queue()).getQueueArn())
                .batchSize(queue.batchSize())
                .reportBatchItemFailures(true);
        queue.maxConcurrency().ifPresent(messages::maxConcurrency);
        messages.build();
    }

    private void route(Trigger.Socket socket, Construct scope, IFunction target) {
        var route = WebSocketRoute.Builder.create(scope, "route")
                .webSocketApi(parts.sockets())
                .routeKey(socket.route())
                .integration(new WebSocketLambdaIntegration("integration", target))
                .build();
        Accepted.finding(route, "APIG4", "Who connects brings a ticket, which the function checks and uses up.");
    }

    private void follow(Trigger.Stream stream, DeployedFunction scope, IFunction target) {
        Accepted.wildcard(
                scope.role(),
                "<.+\\.Arn>\\/stream\\/\\*",
                "The streams of one table: each is named by the time at which it began.");
        var changes = EventSourceMapping.Builder.create(scope, "changes")
                .target(target)
                .eventSourceArn(Parts.streamOf(parts.table(stream.table())))
                // From the beginning: what was written before this mapping stood is told too.
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .batchSize(stream.batchSize())
                .bisectBatchOnError(true)
                .retryAttempts(STREAM_RETRIES)
                .maxRecordAge(STREAM_RECORD_AGE)
                .reportBatchItemFailures(true)
                .onFailure(new SqsDlq(givenUp));
        var filters = filters(stream);
        if (!filters.isEmpty()) {
            changes.filters(filters);
        }
        if (stream.windowSeconds() > 0) {
            changes.maxBatchingWindow(Duration.seconds(stream.windowSeconds()));
        }
        changes.build();
    }

    private static List<Map<String, Object>> filters(Trigger.Stream stream) {
        var pattern = pattern(stream);
        if (stream.where().isEmpty()) {
            return pattern.isEmpty() ? List.of() : List.of(FilterCriteria.filter(pattern));
        }
        return stream.where().stream()
                .map(fits -> {
                    var both = new TreeMap<>(fits);
                    both.putAll(pattern);
                    return FilterCriteria.filter(both);
                })
                .toList();
    }

    /** What Lambda calls the function for; what does not match costs nothing. In a fixed order, so that no template changes. */
    private static Map<String, Object> pattern(Trigger.Stream stream) {
        var pattern = new TreeMap<String, Object>();
        stream.sort()
                .ifPresent(sort -> pattern.put("dynamodb", Map.of("Keys", Map.of("sk", Map.of("S", List.of(sort))))));
        if (!stream.only().isEmpty()) {
            pattern.put("eventName", stream.only());
        }
        return pattern;
    }
}
