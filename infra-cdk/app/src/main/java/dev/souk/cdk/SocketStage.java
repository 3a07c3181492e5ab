package dev.souk.cdk;

import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.IWebSocketApi;
import software.constructs.Construct;

/** The stage of the WebSocket API, and the one route that no function answers: {@code ping}. */
final class SocketStage extends Construct {
    /** Its path too, behind the edge. */
    static final String NAME = "live";

    /** New connections, ends of connections and pings together. An open page sends a ping every few minutes. */
    private static final int PER_SECOND = 100;

    private static final int AT_ONCE = 200;

    SocketStage(Construct scope, IWebSocketApi api) {
        super(scope, "sockets");
        var ping = ping(api);
        var stage = CfnStage.Builder.create(this, "stage")
                .apiId(api.getApiId())
                .stageName(NAME)
                .autoDeploy(true)
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(PER_SECOND)
                        .throttlingBurstLimit(AT_ONCE)
                        .build())
                .build();
        stage.getNode().addDependency(ping);
        Accepted.finding(
                stage,
                "APIG1",
                "For a WebSocket API this takes a role for the whole account; the functions log each connection.");
    }

    /** Where functions speak to connections. */
    static String managementUrl(IWebSocketApi api) {
        return "https://" + api.getApiId() + ".execute-api." + Aws.REGION + ".amazonaws.com/" + NAME;
    }

    /** Keeps a connection from being idle. The gateway takes it by itself: nothing runs, and nothing is answered. */
    private CfnRoute ping(IWebSocketApi api) {
        var integration = CfnIntegration.Builder.create(this, "ping-integration")
                .apiId(api.getApiId())
                .integrationType("MOCK")
                .templateSelectionExpression("200")
                .requestTemplates(Map.of("200", "{\"statusCode\":200}"))
                .build();
        var route = CfnRoute.Builder.create(this, "ping")
                .apiId(api.getApiId())
                .routeKey("ping")
                .authorizationType("NONE")
                .target("integrations/" + integration.getRef())
                .build();
        Accepted.finding(route, "APIG4", "Only who was let in can say it, and it does nothing.");
        return route;
    }
}
