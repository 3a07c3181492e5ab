package dev.souk.cdk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigatewayv2.IWebSocketApi;
import software.amazon.awscdk.services.cognito.IUserPool;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.ses.IEmailIdentity;
import software.amazon.awscdk.services.sqs.IQueue;

/**
 * What a function may be allowed to use, by the names by which the contract calls it.
 *
 * @param publicUrl the shop's own address, without a slash at its end
 */
record Parts(
        Settings settings,
        Map<String, ITable> tables,
        Map<String, IQueue> queues,
        Map<String, IBucket> buckets,
        IUserPool users,
        String clientId,
        String issuer,
        IEmailIdentity sender,
        IWebSocketApi sockets,
        String publicUrl) {

    ITable table(String name) {
        return found("table", name, tables.get(name));
    }

    IQueue queue(String name) {
        return found("queue", name, queues.get(name));
    }

    IBucket bucket(String name) {
        return found("bucket", name, buckets.get(name));
    }

    /** The SSM name of a SecureString parameter. CloudFormation cannot make one: an operator does, once. */
    String parameter(String name) {
        return "/souk/" + settings.stage() + "/" + name;
    }

    /** The stream of a table that has one. */
    static String streamOf(ITable table) {
        return Optional.ofNullable(table.getTableStreamArn())
                .orElseThrow(() -> new IllegalArgumentException("The table " + table + " has no stream"));
    }

    private static <T> T found(String kind, String name, @Nullable T part) {
        return Optional.ofNullable(part)
                .orElseThrow(() -> new IllegalArgumentException("The contract uses the " + kind + " " + name
                        + ", which no stack makes: add it there, or correct the contract"));
    }
}
