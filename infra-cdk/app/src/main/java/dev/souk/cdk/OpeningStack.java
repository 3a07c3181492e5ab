package dev.souk.cdk;

import dev.souk.contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.IWebSocketApi;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The stage of the HTTP API, which opens it: with the throttle of each route's rate class, and a log of requests; and that of
 * the WebSocket API. It is the last stack to be made, since the gateway refuses a throttle for a route that is not there yet.
 */
final class OpeningStack extends Stack {
    /** For a route that the contract does not know: none exists, so this is only what the gateway falls back to. */
    private static final int OTHERS_PER_SECOND = 100;

    private static final int OTHERS_AT_ONCE = 200;

    OpeningStack(Construct scope, Settings settings, String apiId, List<Operation> operations, IWebSocketApi sockets) {
        super(scope, settings.named("opening"));
        var requests = LogGroup.Builder.create(this, "requests")
                // Below this prefix the gateway needs no policy of the log group's own to write.
                .logGroupName("/aws/vendedlogs/" + settings.named("requests"))
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        CfnStage.Builder.create(this, "stage")
                .apiId(apiId)
                .stageName("$default")
                .autoDeploy(true)
                .accessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(requests.getLogGroupArn())
                        .format(LINE)
                        .build())
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(OTHERS_PER_SECOND)
                        .throttlingBurstLimit(OTHERS_AT_ONCE)
                        .build())
                .routeSettings(throttles(operations))
                .build();
        new SocketStage(this, sockets);
    }

    /** No query and no headers: they may carry what a log must not keep. */
    private static final String LINE = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\","
            + "\"route\":\"$context.routeKey\",\"status\":\"$context.status\",\"bytes\":\"$context.responseLength\","
            + "\"milliseconds\":\"$context.responseLatency\",\"error\":\"$context.error.message\","
            + "\"authoriser\":\"$context.authorizer.error\",\"integration\":\"$context.integrationErrorMessage\"}";

    private static Map<String, Object> throttles(List<Operation> operations) {
        var throttles = new TreeMap<String, Object>();
        for (var operation : operations) {
            var rate = new TreeMap<String, Object>();
            rate.put("ThrottlingRateLimit", operation.rateClass().ratePerSecond());
            rate.put("ThrottlingBurstLimit", operation.rateClass().burst());
            throttles.put(operation.method() + " " + operation.path(), rate);
        }
        return throttles;
    }
}
