package dev.souk.functions.accounts;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.settings.Settings;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The groups of the Cognito user pool. A member's id is their user's name there: who signs up by e-mail is named so. */
public final class CognitoGroups implements SellerGroup, StaffGroup {
    private final CognitoIdentityProviderClient cognito;
    private final Settings settings;

    public CognitoGroups(CognitoIdentityProviderClient cognito, Settings settings) {
        this.cognito = cognito;
        this.settings = settings;
    }

    @Override
    public void add(SellerId seller) {
        add(seller.value(), Role.SELLER);
    }

    @Override
    public void add(MemberId person) {
        add(person.value(), Role.STAFF);
    }

    private void add(String user, Role role) {
        cognito.adminAddUserToGroup(request ->
                request.userPoolId(settings.identityPoolId()).username(user).groupName(role.text()));
    }
}
