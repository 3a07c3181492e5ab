package dev.souk.cdk;

import dev.souk.contract.Uses;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sqs.IQueue;

/** The policy of a function: the actions that its operation states, each on what it states them for. */
final class Grants {
    /** The one action that is on the bucket and not on what is in it. */
    private static final String LIST = "ListBucket";

    private final Parts parts;

    Grants(Parts parts) {
        this.parts = parts;
    }

    List<PolicyStatement> of(Uses uses) {
        var statements = new ArrayList<PolicyStatement>();
        uses.tables()
                .forEach((name, actions) -> statements.add(
                        allow("dynamodb", actions, List.of(parts.table(name).getTableArn()))));
        uses.indexes().forEach((name, indexes) -> statements.add(indexes(parts.table(name), indexes)));
        uses.queues()
                .forEach((name, actions) -> statements.add(
                        allow("sqs", actions, List.of(parts.queue(name).getQueueArn()))));
        uses.buckets().forEach((name, actions) -> {
            var bucket = parts.bucket(name);
            var objects =
                    actions.stream().filter(action -> !action.equals(LIST)).toList();
            statements.add(allow("s3", objects, List.of(bucket.arnForObjects("*"))));
            if (actions.contains(LIST)) {
                statements.add(allow("s3", List.of(LIST), List.of(bucket.getBucketArn())));
            }
        });
        if (!uses.parameters().isEmpty()) {
            // Parameters are encrypted with the account's own SSM key, which lets whoever may read them decrypt them.
            var names = uses.parameters().stream().map(this::parameterArn).toList();
            statements.add(allow("ssm", List.of("GetParameter"), names));
        }
        if (!uses.identity().isEmpty()) {
            statements.add(
                    allow("cognito-idp", uses.identity(), List.of(parts.users().getUserPoolArn())));
        }
        if (!uses.mail().isEmpty()) {
            // SES asks for leave to use the sender's configuration set too, though nobody names it.
            var set = "arn:" + Aws.PARTITION + ":ses:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":configuration-set/"
                    + parts.settings().named(MessagingStack.CONFIGURATION_SET);
            statements.add(allow("ses", uses.mail(), List.of(parts.sender().getEmailIdentityArn(), set)));
        }
        if (!uses.sockets().isEmpty()) {
            var connections = uses.sockets().stream().map(this::connectionsArn).toList();
            statements.add(allow("execute-api", List.of("ManageConnections"), connections));
        }
        return statements;
    }

    /** An index is a resource of its own; leave to read the table does not reach it. */
    private static PolicyStatement indexes(ITable table, List<String> indexes) {
        return allow(
                "dynamodb",
                List.of("Query"),
                indexes.stream()
                        .map(index -> table.getTableArn() + "/index/" + index)
                        .toList());
    }

    /** What Lambda needs to take messages from a queue for a function. */
    static PolicyStatement toReceive(IQueue queue) {
        return allow(
                "sqs", List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes"), List.of(queue.getQueueArn()));
    }

    /** What Lambda needs to read a table's stream for a function. */
    static List<PolicyStatement> toFollow(ITable table) {
        var stream = Parts.streamOf(table);
        return List.of(
                allow("dynamodb", List.of("DescribeStream", "GetRecords", "GetShardIterator"), List.of(stream)),
                allow("dynamodb", List.of("ListStreams"), List.of(table.getTableArn() + "/stream/*")));
    }

    /** What Lambda needs to say on a queue which records it gave up. */
    static PolicyStatement toGiveUp(IQueue queue) {
        return allow("sqs", List.of("SendMessage"), List.of(queue.getQueueArn()));
    }

    /** Log lines to the function's own group, and traces, which have no resource to name. */
    static List<PolicyStatement> toTell(String logGroupArn) {
        return List.of(
                allow("logs", List.of("CreateLogStream", "PutLogEvents"), List.of(logGroupArn)),
                allow("xray", List.of("PutTraceSegments", "PutTelemetryRecords"), List.of("*")));
    }

    /** The connections of our own WebSocket API; ids of them nobody knows beforehand. */
    private String connectionsArn(String method) {
        return "arn:" + Aws.PARTITION + ":execute-api:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":"
                + parts.sockets().getApiId() + "/" + SocketStage.NAME + "/" + method + "/@connections/*";
    }

    private String parameterArn(String name) {
        return "arn:" + Aws.PARTITION + ":ssm:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":parameter"
                + parts.parameter(name);
    }

    private static PolicyStatement allow(String service, List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .effect(Effect.ALLOW)
                .actions(actions.stream().map(action -> service + ":" + action).toList())
                .resources(resources)
                .build();
    }
}
