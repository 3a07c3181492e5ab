package dev.souk.functions.auth;

import dev.souk.platform.aws.SdkClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Opens the client that only this module uses. */
@ApplicationScoped
class CognitoClient {
    @Produces
    @ApplicationScoped
    CognitoIdentityProviderClient cognito() {
        return SdkClients.open(CognitoIdentityProviderClient.builder());
    }
}
