package dev.souk.functions.accounts;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.settings.Settings;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The group of the Cognito user pool. A member's id is their user's name there: who signs up by e-mail is named so. */
public final class CognitoSellerGroup implements SellerGroup {
    private final CognitoIdentityProviderClient cognito;
    private final Settings settings;

    public CognitoSellerGroup(CognitoIdentityProviderClient cognito, Settings settings) {
        this.cognito = cognito;
        this.settings = settings;
    }

    @Override
    public void add(SellerId seller) {
        cognito.adminAddUserToGroup(request -> request.userPoolId(settings.identityPoolId())
                .username(seller.value())
                .groupName(Role.SELLER.text()));
    }
}
