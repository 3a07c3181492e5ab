package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.Contract;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The WebSocket API: the contract's routes, a ping that runs nothing, and the path by which the edge leads to it. */
class SocketsTest {
    private static final String PING = "MOCK";

    private final Deployment deployment = Deployment.dev();

    private List<Resource> ofSockets(String type) {
        return deployment.resources(type).stream()
                .filter(resource -> resource.text("/ApiId").equals("<Api souk-dev-sockets>"))
                .toList();
    }

    @Test
    void isOneApiThatChoosesByTheAction() {
        assertThat(deployment.resources("AWS::ApiGatewayV2::Api"))
                .filteredOn(api -> api.text("/ProtocolType").equals("WEBSOCKET"))
                .singleElement()
                .satisfies(
                        api -> assertThat(api.text("/RouteSelectionExpression")).isEqualTo("$request.body.action"));
    }

    @Test
    void leadsEachRouteToTheWorkerThatSaysSoAndPingToNone() {
        var led = new TreeMap<String, String>();
        for (var route : ofSockets("AWS::ApiGatewayV2::Route")) {
            ofSockets("AWS::ApiGatewayV2::Integration").stream()
                    .filter(candidate ->
                            route.text("/Target").equals("integrations/<Integration " + candidate.id() + ">"))
                    .forEach(integration -> led.put(
                            route.name(),
                            integration.text("/IntegrationType").equals(PING)
                                    ? PING
                                    : integration.text("/IntegrationUri").replaceAll(".*<Function |>.*", "")));
        }
        var expected = new TreeMap<String, String>();
        Contract.load().document().path("x-souk-workers").forEachEntry((name, worker) -> {
            if (worker.path("trigger").has("socket")) {
                expected.put(worker.at("/trigger/socket").asText(), "souk-dev-" + name);
            }
        });
        assertThat(expected).hasSize(2);
        expected.put("ping", PING);

        assertThat(led).isEqualTo(expected);
        assertThat(ofSockets("AWS::ApiGatewayV2::Integration")).hasSameSizeAs(expected.keySet());
    }

    @Test
    void holdsItsStageToARate() {
        assertThat(ofSockets("AWS::ApiGatewayV2::Stage")).singleElement().satisfies(stage -> {
            assertThat(stage.text("/StageName")).isEqualTo("live");
            assertThat(stage.text("/DefaultRouteSettings/ThrottlingRateLimit")).isEqualTo("100");
            assertThat(stage.text("/DefaultRouteSettings/ThrottlingBurstLimit")).isEqualTo("200");
        });
    }

    /** The gateway takes the path's first part for the stage, so the edge's path and the stage are one word. */
    @Test
    void isReachedByItsStagesNameBelowTheShopsOwnHost() {
        var distribution = deployment.resources("AWS::CloudFront::Distribution").getFirst();
        var behaviour = distribution
                .properties()
                .at("/DistributionConfig/CacheBehaviors")
                .valueStream()
                .filter(candidate -> candidate.path("PathPattern").asText().equals("/live"))
                .findFirst()
                .orElseThrow();
        var origin = distribution
                .properties()
                .at("/DistributionConfig/Origins")
                .valueStream()
                .filter(candidate -> candidate.path("Id").equals(behaviour.path("TargetOriginId")))
                .findFirst()
                .orElseThrow();

        assertThat(distribution.texts(origin.path("DomainName")))
                .containsExactly("<Api souk-dev-sockets>.execute-api.<Region>.amazonaws.com");
        assertThat(origin.path("OriginPath").asText()).isEmpty();
    }

    @Test
    void tellsTheOneFunctionThatSpeaksToPagesWhereTheyAre() {
        assertThat(deployment.resources("AWS::Lambda::Function"))
                .filteredOn(function -> !function.text("/Environment/Variables/SOUK_SOCKETS_URL")
                        .isEmpty())
                .singleElement()
                .satisfies(function -> {
                    assertThat(function.name()).isEqualTo("souk-dev-TellWatchers");
                    assertThat(function.text("/Environment/Variables/SOUK_SOCKETS_URL"))
                            .isEqualTo("https://<Api souk-dev-sockets>.execute-api.<Region>.amazonaws.com/live");
                });
    }
}
