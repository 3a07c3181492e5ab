package dev.souk.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.local.template.LocalApi.Throttle;
import dev.souk.local.template.LocalSockets.SocketRoute;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketReaderTest {
    private static final String TEMPLATE = """
            "Role": {"Type": "AWS::IAM::Role", "Properties": {}},
            "Watch": {"Type": "AWS::Lambda::Function", "Properties": {
              "FunctionName": "dev-WatchOrder", "Handler": "h", "Runtime": "java25", "Role": {"Fn::GetAtt": ["Role", "Arn"]},
              "Code": {"S3Bucket": "b", "S3Key": "code.zip"},
              "Environment": {"Variables": {"QUARKUS_LAMBDA_HANDLER": "WatchOrder", "SOUK_SOCKETS_URL": {"Fn::Join": ["",
                ["https://", {"Ref": "Sockets"}, ".execute-api.", {"Ref": "AWS::Region"}, ".amazonaws.com/live"]]}}}}},
            "Sockets": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {
              "Name": "sockets", "ProtocolType": "WEBSOCKET", "RouteSelectionExpression": "$request.body.action"}},
            "Http": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "api", "ProtocolType": "HTTP"}},
            "Calls": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {
              "ApiId": {"Ref": "Sockets"}, "IntegrationType": "AWS_PROXY", "IntegrationUri": {"Fn::GetAtt": ["Watch", "Arn"]}}},
            "Nothing": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "Sockets"},
              "IntegrationType": "MOCK", "TemplateSelectionExpression": "200", "RequestTemplates": {"200": "{}"}}},
            "Connect": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Sockets"}, "RouteKey": "$connect",
              "AuthorizationType": "NONE", "Target": {"Fn::Join": ["", ["integrations/", {"Ref": "Calls"}]]}}},
            "Ping": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Sockets"}, "RouteKey": "ping",
              "AuthorizationType": "NONE", "Target": {"Fn::Join": ["", ["integrations/", {"Ref": "Nothing"}]]}}},
            "Stage": {"Type": "AWS::ApiGatewayV2::Stage", "Properties": {"ApiId": {"Ref": "Sockets"}, "StageName": "live",
              "AutoDeploy": true, "DefaultRouteSettings": {"ThrottlingRateLimit": 10, "ThrottlingBurstLimit": 20}}}""";

    @TempDir
    Path folder;

    private CloudModel read(String template) {
        return new AssemblyFixture(folder).stack("All", template).read();
    }

    @Test
    void readsTheApiWithItsRoutesBesideAnHttpApi() {
        var model = read(TEMPLATE);
        var sockets = model.sockets().orElseThrow();

        assertThat(sockets.stage()).isEqualTo("live");
        assertThat(sockets.selection()).isEqualTo("action");
        assertThat(sockets.throttle()).contains(new Throttle(10, 20));
        assertThat(sockets.routes())
                .containsExactlyInAnyOrder(
                        new SocketRoute("$connect", Optional.of("dev-WatchOrder")),
                        new SocketRoute("ping", Optional.empty()));
        assertThat(model.api().orElseThrow().routes()).isEmpty();
    }

    @Test
    void tellsFunctionsWhereConnectionsAreSpokenToHere() {
        assertThat(read(TEMPLATE).function("dev-WatchOrder").environment())
                .containsEntry("SOUK_SOCKETS_URL", "http://localhost:8080/_souk/sockets/live");
    }

    @Test
    void namesWhatItWouldCarryOutOtherwise() {
        assertThatThrownBy(() -> read(TEMPLATE.replace("\"MOCK\"", "\"HTTP\"")))
                .hasMessageContaining("Resources.Nothing.Properties.IntegrationType");
        assertThatThrownBy(() -> read(TEMPLATE.replace("$request.body.action", "${request.body.action}-v1")))
                .hasMessageContaining("Resources.Sockets.Properties.RouteSelectionExpression");
        assertThatThrownBy(() -> read(TEMPLATE.replace("\"AutoDeploy\"", "\"StageVariables\"")))
                .hasMessageContaining("Resources.Stage.Properties.StageVariables");
    }
}
