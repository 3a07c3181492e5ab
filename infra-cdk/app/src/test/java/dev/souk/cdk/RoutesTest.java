package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every operation of the contract has its route, its function and its limits, and there is no route besides. */
class RoutesTest {
    private static final JsonNode CONTRACT = Contract.load().document();

    private final Deployment deployment = Deployment.dev();

    /** Those of a type that belong to the HTTP API. */
    private List<Resource> ofHttp(String type) {
        return deployment.resources(type).stream()
                .filter(resource -> resource.text("/ApiId").equals("<Api souk-dev-api>"))
                .toList();
    }

    /** As the contract's document states it, read without the app's own view of it. */
    private record Stated(String operationId, String rate, List<String> roles) {}

    private static Map<String, Stated> stated() {
        var stated = new TreeMap<String, Stated>();
        CONTRACT.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    var roles = new ArrayList<String>();
                    operation.path("x-souk-roles").forEach(role -> roles.add(role.asText()));
                    stated.put(
                            method.toUpperCase(Locale.ROOT) + " " + path,
                            new Stated(
                                    operation.path("operationId").asText(),
                                    operation.path("x-souk-rate").asText(),
                                    roles));
                }));
        return stated;
    }

    @Test
    void hasOneRouteForEachOperationAndNoOther() {
        assertThat(ofHttp("AWS::ApiGatewayV2::Route"))
                .extracting(Resource::name)
                .containsExactlyInAnyOrderElementsOf(stated().keySet());
    }

    @Test
    void leadsEachRouteToTheFunctionOfItsName() {
        var integrations = ofHttp("AWS::ApiGatewayV2::Integration");
        var led = new TreeMap<String, String>();
        for (var route : ofHttp("AWS::ApiGatewayV2::Route")) {
            integrations.stream()
                    .filter(candidate ->
                            route.text("/Target").equals("integrations/<Integration " + candidate.id() + ">"))
                    .forEach(integration -> led.put(route.name(), integration.text("/IntegrationUri")));
        }
        var expected = new TreeMap<String, String>();
        stated().forEach((route, operation) -> {
            var name = "souk-dev-" + operation.operationId();
            var function = deployment.resource("AWS::Lambda::Function", name);
            // Of one on managed Java the version is called that has a snapshot.
            expected.put(
                    route, function.properties().has("SnapStart") ? "<Alias live>" : "<Function " + name + ">.Arn");
        });

        assertThat(led).isEqualTo(expected);
        assertThat(integrations)
                .hasSameSizeAs(led.entrySet())
                .allSatisfy(integration ->
                        assertThat(integration.text("/PayloadFormatVersion")).isEqualTo("2.0"));
    }

    @Test
    void asksForATokenWhereNoGuestMayCall() {
        var stated = stated();

        assertThat(ofHttp("AWS::ApiGatewayV2::Route")).allSatisfy(route -> {
            var guests =
                    Objects.requireNonNull(stated.get(route.name())).roles().contains("guest");
            assertThat(route.text("/AuthorizationType")).isEqualTo(guests ? "NONE" : "JWT");
            assertThat(route.text("/AuthorizerId").isEmpty()).isEqualTo(guests);
        });
        assertThat(stated.values()).anyMatch(operation -> operation.roles().contains("guest"));
        assertThat(stated.values()).anyMatch(operation -> !operation.roles().contains("guest"));
    }

    @Test
    void believesTokensOfTheShopsOwnPoolAndClientOnly() {
        assertThat(deployment.resources("AWS::ApiGatewayV2::Authorizer"))
                .singleElement()
                .satisfies(authoriser -> {
                    assertThat(authoriser.text("/AuthorizerType")).isEqualTo("JWT");
                    assertThat(authoriser.texts(authoriser.properties().path("IdentitySource")))
                            .containsExactly("$request.header.Authorization");
                    assertThat(authoriser.text("/JwtConfiguration/Issuer"))
                            .isEqualTo("https://cognito-idp.<Region>.amazonaws.com/<UserPool souk-dev-users>");
                    assertThat(authoriser.texts(authoriser.properties().at("/JwtConfiguration/Audience")))
                            .singleElement()
                            .asString()
                            .startsWith("<UserPoolClient ");
                });
    }

    @Test
    void throttlesEachRouteByItsRateClass() {
        var stage = ofHttp("AWS::ApiGatewayV2::Stage").getFirst();
        var throttles = new TreeMap<String, String>();
        stage.properties().path("RouteSettings").forEachEntry((route, limit) -> throttles.put(route, rate(limit)));
        var expected = new TreeMap<String, String>();
        stated().forEach((route, operation) -> {
            var rate = CONTRACT.path("x-souk-rate-classes").path(operation.rate());
            expected.put(
                    route,
                    rate.path("ratePerSecond").asInt() + " a second, "
                            + rate.path("burst").asInt() + " at once");
        });

        assertThat(ofHttp("AWS::ApiGatewayV2::Stage")).hasSize(1);
        assertThat(throttles).isEqualTo(expected);
        assertThat(rate(stage.properties().path("DefaultRouteSettings"))).startsWith("100 a second");
    }

    @Test
    void logsEachRequestWithoutItsQueryAndHeaders() {
        var stage = ofHttp("AWS::ApiGatewayV2::Stage").getFirst();

        assertThat(stage.text("/AccessLogSettings/DestinationArn"))
                .isEqualTo("<LogGroup /aws/vendedlogs/souk-dev-requests>.Arn");
        assertThat(stage.text("/AccessLogSettings/Format"))
                .contains("$context.routeKey", "$context.status")
                .doesNotContain("querystring", "header", "$context.path", "authorizer.claims");
    }

    private static String rate(JsonNode limit) {
        return limit.path("ThrottlingRateLimit").asInt() + " a second, "
                + limit.path("ThrottlingBurstLimit").asInt() + " at once";
    }
}
