package dev.souk.functions.accounts;

import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Opens a client when somebody without a saved profile comes, or an application is approved, or somebody joins a shop's staff. It is no bean of its own: in the
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
    StaffGroup staffGroup(Settings settings) {
        return new CognitoGroups(SdkClients.open(CognitoIdentityProviderClient.builder()), settings);
    }

    @Produces
    @ApplicationScoped
    SellerGroup sellerGroup(Settings settings) {
        return new CognitoGroups(SdkClients.open(CognitoIdentityProviderClient.builder()), settings);
    }
}
