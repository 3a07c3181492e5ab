package dev.souk.cdk;

import dev.souk.cdk.Functions.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.RecursiveLoop;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** One function with its role and its log group, all of the operation's name. */
final class DeployedFunction extends Construct {
    /** Long enough to look into what a customer complains of; logs bill by what is kept. */
    private static final RetentionDays LOGS_KEPT = RetentionDays.ONE_MONTH;

    private final FunctionSpec spec;
    private final Role role;
    private final IFunction target;
    private final LogGroup logs;

    DeployedFunction(Construct scope, FunctionSpec spec, Parts parts, Code code) {
        super(scope, spec.name());
        this.spec = spec;
        var settings = parts.settings();
        this.logs = LogGroup.Builder.create(this, "log")
                .logGroupName("/aws/lambda/" + settings.named(spec.name()))
                .retention(LOGS_KEPT)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        this.role = role(parts, settings);
        var platform = settings.functions().platform(spec.module());
        var function = Function.Builder.create(this, "function")
                .functionName(settings.named(spec.name()))
                .description(spec.summary())
                .runtime(runtime(platform))
                .handler(handler(platform))
                .architecture(architecture(settings.functions().architecture()))
                .code(code)
                .memorySize(platform.memory(spec.limits().memoryMegabytes()))
                .timeout(Duration.seconds(spec.limits().timeoutSeconds()))
                .environment(new Variables(parts).of(spec))
                .tracing(Tracing.ACTIVE)
                .logGroup(logs)
                // The role is complete: nothing that is wired later may add to it unseen.
                .role(role.withoutPolicyUpdates());
        var snapshot = platform == Platform.MANAGED_JAVA && settings.functions().snapshots();
        if (snapshot) {
            function.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        if (spec.callsItself()) {
            function.recursiveLoop(RecursiveLoop.ALLOW);
        }
        if (settings.functions().bounded()) {
            spec.mostAtOnce().ifPresent(function::reservedConcurrentExecutions);
        }
        var made = withoutIdleDependency(function.build());
        // Said of every function with a snapshot, whether or not the version is called that has it.
        Annotations.of(made).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
        this.target = target(made, snapshot);
    }

    /** The CDK lets a function wait for its role twice: by the reference to it, which suffices, and by name. */
    private static Function withoutIdleDependency(Function function) {
        ((CfnFunction) Objects.requireNonNull(function.getNode().getDefaultChild())).addDeletionOverride("DependsOn");
        return function;
    }

    FunctionSpec spec() {
        return spec;
    }

    /** What is to be called: the function, or the version of it that has a snapshot. */
    IFunction target() {
        return target;
    }

    Role role() {
        return role;
    }

    LogGroup logs() {
        return logs;
    }

    private Role role(Parts parts, Settings settings) {
        var statements = new ArrayList<>(new Grants(parts).of(spec.uses()));
        statements.addAll(spec.trigger());
        statements.addAll(Grants.toTell(logs.getLogGroupArn()));
        var role = Role.Builder.create(this, "role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What " + settings.named(spec.name()) + " may do")
                .inlinePolicies(Map.of(
                        "uses",
                        PolicyDocument.Builder.create()
                                .statements(List.copyOf(statements))
                                .build()))
                .build();
        Accepted.wildcard(role, "\\*", "X-Ray takes traces by no resource: there is nothing narrower to name.");
        spec.uses().buckets().keySet().forEach(name -> acceptAllIn(role, name));
        if (!spec.uses().sockets().isEmpty()) {
            Accepted.wildcard(role, "arn:.+\\/@connections\\/\\*", "A connection's id is known once it is there.");
        }
        return role;
    }

    /** One bucket is named, since it is made last; the others are referred to. */
    private static void acceptAllIn(Role role, String bucket) {
        var arn = bucket.equals(UploadsBucket.NAME) ? "arn:.+:s3:::.+-uploads-.+" : "<" + bucket + ".+\\.Arn>";
        Accepted.wildcard(role, arn + "\\/\\*", "What is in one bucket: its names are made as they are needed.");
    }

    private IFunction target(Function function, boolean snapshot) {
        return snapshot
                ? Alias.Builder.create(this, "live")
                        .aliasName("live")
                        .version(function.getCurrentVersion())
                        .build()
                : function;
    }

    private static Runtime runtime(Platform platform) {
        return switch (platform) {
            case NATIVE -> Runtime.PROVIDED_AL2023;
            case MANAGED_JAVA -> Runtime.JAVA_25;
        };
    }

    private static String handler(Platform platform) {
        return switch (platform) {
            case NATIVE -> "bootstrap";
            case MANAGED_JAVA -> "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
        };
    }

    private static Architecture architecture(Functions.Architecture architecture) {
        return switch (architecture) {
            case X86_64 -> Architecture.X86_64;
            case ARM64 -> Architecture.ARM_64;
        };
    }
}
