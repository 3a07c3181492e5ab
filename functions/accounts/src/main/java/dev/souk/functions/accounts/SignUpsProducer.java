package dev.souk.functions.accounts;

import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Opens a client when somebody without a saved profile comes, or an application is approved. It is no bean of its own: in the
 * run in process it would stand beside that of the auth functions, and no injection could tell the two apart.
 */
@ApplicationScoped
class SignUpsProducer {
    @Produces
    @ApplicationScoped
    SignUps signUps() {
        return new CognitoSignUps(SdkClients.open(CognitoIdentityProviderClient.builder()));
    }

    @Produces
    @ApplicationScoped
    SellerGroup sellerGroup(Settings settings) {
        return new CognitoSellerGroup(SdkClients.open(CognitoIdentityProviderClient.builder()), settings);
    }
}
