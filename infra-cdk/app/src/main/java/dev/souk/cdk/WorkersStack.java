package dev.souk.cdk;

import dev.souk.contract.Worker;
import dev.souk.contract.Worker.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.WebSocketLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.WebSocketRoute;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.IAlias;
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

    /** As often as Lambda does. */
    private static final int OBJECT_RETRIES = 2;

    /** As long as Lambda keeps an event that nobody took. */
    private static final Duration OBJECT_EVENT_AGE = Duration.hours(6);

    private final Parts parts;
    private final IQueue givenUp;
    private final List<DeployedFunction> functions = new ArrayList<>();
    private final Map<Trigger.Objects, IFunction> told = new LinkedHashMap<>();

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

    /** Whom a bucket is to tell of its new objects. */
    Map<Trigger.Objects, IFunction> told() {
        return Collections.unmodifiableMap(told);
    }

    private List<PolicyStatement> grants(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Queue queue -> List.of(Grants.toReceive(parts.queue(queue.queue())));
            case Trigger.Stream stream -> {
                var statements = new ArrayList<>(Grants.toFollow(parts.table(stream.table())));
                statements.add(Grants.toGiveUp(givenUp));
                yield List.copyOf(statements);
            }
            case Trigger.Objects _ -> List.of(Grants.toGiveUp(givenUp));
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
            case Trigger.Objects objects -> hear(objects, scope, target);
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

    /** S3 calls by itself, for which nobody waits: what fails is tried again twice and then put aside. */
    private void hear(Trigger.Objects objects, DeployedFunction scope, IFunction target) {
        CfnPermission.Builder.create(scope, "objects")
                .action("lambda:InvokeFunction")
                .functionName(target.getFunctionArn())
                .principal("s3.amazonaws.com")
                // The name is ours only while the bucket stands: who takes it later calls nobody.
                .sourceAccount(Aws.ACCOUNT_ID)
                .sourceArn(parts.bucket(objects.bucket()).getBucketArn())
                .build();
        CfnEventInvokeConfig.Builder.create(scope, "calls")
                .functionName(parts.settings().named(scope.spec().name()))
                .qualifier(target instanceof IAlias alias ? alias.getAliasName() : "$LATEST")
                .maximumRetryAttempts(OBJECT_RETRIES)
                .maximumEventAgeInSeconds((int) OBJECT_EVENT_AGE.toSeconds().longValue())
                .destinationConfig(CfnEventInvokeConfig.DestinationConfigProperty.builder()
                        .onFailure(CfnEventInvokeConfig.OnFailureProperty.builder()
                                .destination(givenUp.getQueueArn())
                                .build())
                        .build())
                .build();
        told.put(objects, target);
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
