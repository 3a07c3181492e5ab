package dev.souk.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which function may do what, each permission as {@code action on resource}: as the contract's own document states it, and
 * as the templates grant it. What the two have in common is the contract's file and nothing of the app's code.
 */
final class Permissions {
    private static final String ALLOW = "Allow";

    private Permissions() {}

    /** By the functions' names, for the stage {@code dev}. */
    static Map<String, Set<String>> stated() {
        var document = Contract.load().document();
        var stated = new TreeMap<String, Set<String>>();
        document.path("paths")
                .forEach(methods -> methods.forEach(operation -> {
                    var name = operation.path("operationId").asText();
                    stated.put("souk-dev-" + name, stated(name, operation.path("x-souk-uses")));
                }));
        document.path("x-souk-workers").forEachEntry((name, worker) -> {
            var permissions = stated(name, worker.path("uses"));
            permissions.addAll(toBeCalled(worker.path("trigger")));
            stated.put("souk-dev-" + name, permissions);
        });
        return stated;
    }

    private static Set<String> stated(String name, JsonNode uses) {
        var all = new TreeSet<String>();
        uses.path("tables")
                .forEachEntry((table, actions) -> actions.forEach(
                        action -> all.add("dynamodb:" + action.asText() + " on <Table souk-dev-" + table + ">.Arn")));
        uses.path("indexes")
                .forEachEntry((table, indexes) -> indexes.forEach(index ->
                        all.add("dynamodb:Query on <Table souk-dev-" + table + ">.Arn/index/" + index.asText())));
        uses.path("queues")
                .forEachEntry((queue, actions) -> actions.forEach(
                        action -> all.add("sqs:" + action.asText() + " on <Queue souk-dev-" + queue + ">.Arn")));
        uses.path("buckets")
                .forEachEntry((bucket, actions) -> actions.forEach(action -> {
                    var on = action.asText().equals("ListBucket") ? "" : "/*";
                    all.add("s3:" + action.asText() + " on <Bucket " + bucket + ">.Arn" + on);
                }));
        uses.path("parameters")
                .forEach(parameter -> all.add("ssm:GetParameter on arn:<Partition>:ssm:<Region>:"
                        + "<AccountId>:parameter/souk/dev/" + parameter.asText()));
        uses.path("identity")
                .forEach(action -> all.add("cognito-idp:" + action.asText() + " on <UserPool souk-dev-users>.Arn"));
        uses.path("mail").forEach(action -> {
            var on = "ses:" + action.asText() + " on arn:<Partition>:ses:<Region>:<AccountId>:";
            all.add(on + "identity/<EmailIdentity shop@souk.example>");
            all.add(on + "configuration-set/souk-dev-mails");
        });
        uses.path("sockets")
                .forEach(method -> all.add("execute-api:ManageConnections on arn:<Partition>:execute-api:<Region>:"
                        + "<AccountId>:<Api souk-dev-sockets>/live/" + method.asText() + "/@connections/*"));
        for (var action : Set.of("CreateLogStream", "PutLogEvents")) {
            all.add("logs:" + action + " on <LogGroup /aws/lambda/souk-dev-" + name + ">.Arn");
        }
        all.add("xray:PutTraceSegments on *");
        all.add("xray:PutTelemetryRecords on *");
        return all;
    }

    /** What Lambda does in the name of the function, to call it and to put aside what failed. */
    private static Set<String> toBeCalled(JsonNode trigger) {
        if (trigger.has("queue")) {
            var queue = " on <Queue souk-dev-" + trigger.path("queue").asText() + ">.Arn";
            return Set.of("sqs:ReceiveMessage" + queue, "sqs:DeleteMessage" + queue, "sqs:GetQueueAttributes" + queue);
        }
        if (trigger.has("stream")) {
            var table = " on <Table souk-dev-" + trigger.path("stream").asText() + ">";
            return Set.of(
                    "dynamodb:DescribeStream" + table + ".StreamArn",
                    "dynamodb:GetRecords" + table + ".StreamArn",
                    "dynamodb:GetShardIterator" + table + ".StreamArn",
                    "dynamodb:ListStreams" + table + ".Arn/stream/*",
                    "sqs:SendMessage on <Queue souk-dev-relay-dead-letters>.Arn");
        }
        if (trigger.has("bucket")) {
            return Set.of("sqs:SendMessage on <Queue souk-dev-relay-dead-letters>.Arn");
        }
        return Set.of();
    }

    /** A line for each permission that is granted and not stated, or stated and not granted. */
    static List<String> difference(Map<String, Set<String>> granted, Map<String, Set<String>> stated) {
        var lines = new ArrayList<String>();
        var functions = new TreeSet<>(granted.keySet());
        functions.addAll(stated.keySet());
        for (var function : functions) {
            var more = new TreeSet<>(granted.getOrDefault(function, Set.of()));
            more.removeAll(stated.getOrDefault(function, Set.of()));
            more.forEach(permission -> lines.add(function + " may " + permission + ", and does not state it"));
            var less = new TreeSet<>(stated.getOrDefault(function, Set.of()));
            less.removeAll(granted.getOrDefault(function, Set.of()));
            less.forEach(permission -> lines.add(function + " states " + permission + ", and may not"));
        }
        return lines;
    }

    /** By the functions' names: what the role of each allows. */
    static Map<String, Set<String>> granted(Deployment deployment) {
        var granted = new TreeMap<String, Set<String>>();
        for (var function : deployment.resources("AWS::Lambda::Function")) {
            var role = function.text("/Role");
            deployment.resources("AWS::IAM::Role").stream()
                    .filter(candidate -> role.equals("<Role " + candidate.id() + ">.Arn"))
                    .forEach(found -> granted.put(function.name(), allowed(found)));
        }
        return granted;
    }

    /** What a role allows; a statement that does anything but to allow actions on resources is a permission of its own. */
    static Set<String> allowed(Resource role) {
        var allowed = new TreeSet<String>();
        role.properties().path("ManagedPolicyArns").forEach(policy -> allowed.add("all of " + policy));
        for (var policy : role.properties().path("Policies")) {
            for (var statement : policy.at("/PolicyDocument/Statement")) {
                if (!Set.copyOf(statement.properties().stream()
                                        .map(Map.Entry::getKey)
                                        .toList())
                                .equals(Set.of("Effect", "Action", "Resource"))
                        || !statement.path("Effect").asText().equals(ALLOW)) {
                    allowed.add(statement.toString());
                    continue;
                }
                for (var resource : role.texts(statement.path("Resource"))) {
                    // A bucket has no name of ours: its logical id is what the stack calls it, and a hash.
                    var named = resource.replaceAll("<Bucket ([a-z]+)[0-9A-F]{8}>", "<Bucket $1>")
                            // One is named by its name, being made after those that use it.
                            .replaceAll(
                                    "arn:<Partition>:s3:::souk-dev-([a-z]+)-<AccountId>-<Region>", "<Bucket $1>.Arn");
                    role.texts(statement.path("Action")).forEach(action -> allowed.add(action + " on " + named));
                }
            }
        }
        return allowed;
    }
}
