package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpAuthorizerAttributes;
import software.amazon.awscdk.services.apigatewayv2.HttpAuthorizerType;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.IWebSocketApi;
import software.amazon.awscdk.services.apigatewayv2.WebSocketApi;
import software.constructs.Construct;

/**
 * The HTTP API with its authoriser, and the WebSocket API. Routes stand with their functions; the stages come after all
 * routes.
 */
final class GatewayStack extends Stack {
    private final HttpApi api;
    private final IHttpRouteAuthorizer members;
    private final WebSocketApi sockets;

    GatewayStack(Construct scope, Settings settings, String issuer, String clientId) {
        super(scope, settings.named("gateway"));
        this.api = HttpApi.Builder.create(this, "api")
                .apiName(settings.named("api"))
                .createDefaultStage(false)
                .build();
        var authorizer = HttpAuthorizer.Builder.create(this, "members")
                .httpApi(api)
                .type(HttpAuthorizerType.JWT)
                .authorizerName("members")
                .identitySource(List.of("$request.header.Authorization"))
                .jwtIssuer(issuer)
                .jwtAudience(List.of(clientId))
                .build();
        this.members = HttpAuthorizer.fromHttpAuthorizerAttributes(
                this,
                "members-of-other-stacks",
                HttpAuthorizerAttributes.builder()
                        .authorizerId(authorizer.getAuthorizerId())
                        .authorizerType("JWT")
                        .build());
        this.sockets = WebSocketApi.Builder.create(this, "sockets")
                .apiName(settings.named("sockets"))
                .routeSelectionExpression("$request.body.action")
                .build();
    }

    /** Over which pages hear of what they show. */
    IWebSocketApi sockets() {
        return sockets;
    }

    IHttpApi api() {
        return api;
    }

    /** Lets a call pass that carries a token of a member. */
    IHttpRouteAuthorizer members() {
        return members;
    }
}
