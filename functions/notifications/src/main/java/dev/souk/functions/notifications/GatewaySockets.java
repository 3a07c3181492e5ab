package dev.souk.functions.notifications;

import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** Connections that API Gateway holds. */
@Singleton
class GatewaySockets implements Sockets {
    /** All pages of an order together stay below the function's own time-out (30 s), even where none can be told. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final ApiGatewayManagementApiClient client;

    @Inject
    GatewaySockets(ApiGatewayManagementApiClient client) {
        this.client = client;
    }

    @Override
    public boolean send(String connection, String text) {
        try {
            client.postToConnection(post -> post.connectionId(connection)
                    .data(SdkBytes.fromUtf8String(text))
                    .overrideConfiguration(override -> override.apiCallTimeout(LONGEST)));
            return true;
        } catch (GoneException gone) {
            return false;
        }
    }

    /** Opens the client that only this module uses. */
    @ApplicationScoped
    static class Client {
        @Produces
        @ApplicationScoped
        ApiGatewayManagementApiClient sockets(Settings settings) {
            return SdkClients.open(ApiGatewayManagementApiClient.builder().endpointOverride(settings.socketsUrl()));
        }
    }
}
