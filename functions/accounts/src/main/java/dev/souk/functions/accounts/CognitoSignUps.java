package dev.souk.functions.accounts;

import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Asks the Cognito user pool. */
public final class CognitoSignUps implements SignUps {
    private final CognitoIdentityProviderClient cognito;

    public CognitoSignUps(CognitoIdentityProviderClient cognito) {
        this.cognito = cognito;
    }

    @Override
    public Optional<SignUp> of(String accessToken) {
        try {
            var attributes = cognito.getUser(request -> request.accessToken(accessToken)).userAttributes().stream()
                    .collect(Collectors.toMap(AttributeType::name, AttributeType::value));
            var email = attributes.getOrDefault("email", "");
            return Optional.of(new SignUp(email, attributes.getOrDefault("name", email)));
        } catch (NotAuthorizedException | UserNotFoundException ignored) {
            return Optional.empty();
        }
    }
}
