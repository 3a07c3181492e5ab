package dev.souk.functions.accounts;

import dev.souk.platform.aws.SdkClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Opens the client when somebody without a saved profile comes. The client is no bean of its own: in the run in process it
 * would stand beside that of the auth functions, and no injection could tell the two apart.
 */
@ApplicationScoped
class SignUpsProducer {
    @Produces
    @ApplicationScoped
    SignUps signUps() {
        return new CognitoSignUps(SdkClients.open(CognitoIdentityProviderClient.builder()));
    }
}
