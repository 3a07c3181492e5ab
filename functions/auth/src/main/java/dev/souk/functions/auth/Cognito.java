package dev.souk.functions.auth;

import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * A Cognito user pool whose client hides who exists ({@code PreventUserExistenceErrors}). What Cognito still tells of an
 * address (that it awaits no code, was sent too many, tried too many) is folded here into what an unknown one hears.
 */
@ApplicationScoped
public class Cognito implements IdentityProvider {
    private final CognitoIdentityProviderClient cognito;
    private final Settings settings;

    @Inject
    public Cognito(CognitoIdentityProviderClient cognito, Settings settings) {
        this.cognito = cognito;
        this.settings = settings;
    }

    @Override
    public SignUpOutcome signUp(String email, String password, String name) {
        try {
            cognito.signUp(request -> request.clientId(settings.identityClientId())
                    .username(email)
                    .password(password)
                    .userAttributes(attribute("email", email), attribute("name", name)));
            return new SignUpOutcome.Begun();
        } catch (UsernameExistsException _) {
            return new SignUpOutcome.Taken();
        } catch (InvalidPasswordException e) {
            return refused(e);
        }
    }

    @Override
    public void resendCode(String email) {
        try {
            cognito.resendConfirmationCode(
                    request -> request.clientId(settings.identityClientId()).username(email));
        } catch (InvalidParameterException | LimitExceededException | UserNotFoundException ignored) {
            // Confirmed already, or enough mails in one hour: the answer is that of an unknown address.
        }
    }

    @Override
    public CodeOutcome confirm(String email, String code) {
        try {
            cognito.confirmSignUp(request -> request.clientId(settings.identityClientId())
                    .username(email)
                    .confirmationCode(code));
            return new CodeOutcome.Accepted();
        } catch (CodeMismatchException
                | ExpiredCodeException
                | NotAuthorizedException
                | LimitExceededException
                | TooManyFailedAttemptsException
                | UserNotFoundException ignored) {
            return new CodeOutcome.Refused();
        }
    }

    @Override
    public SignInOutcome signIn(String email, String password) {
        try {
            var answer = cognito.initiateAuth(request -> request.clientId(settings.identityClientId())
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(Map.of("USERNAME", email, "PASSWORD", password)));
            // A challenge in the result's place asks for a password of the member's own: resetting sets one.
            return Optional.ofNullable(answer.authenticationResult())
                    .<SignInOutcome>map(result -> new SignInOutcome.SignedIn(tokens(result)))
                    .orElseGet(SignInOutcome.Wrong::new);
        } catch (UserNotConfirmedException _) {
            return new SignInOutcome.NotConfirmed();
        } catch (NotAuthorizedException | UserNotFoundException | PasswordResetRequiredException ignored) {
            return new SignInOutcome.Wrong();
        }
    }

    @Override
    public Optional<Tokens> refresh(String refreshToken) {
        try {
            var answer = cognito.initiateAuth(request -> request.clientId(settings.identityClientId())
                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                    .authParameters(Map.of("REFRESH_TOKEN", refreshToken)));
            return Optional.ofNullable(answer.authenticationResult()).map(Cognito::tokens);
        } catch (NotAuthorizedException | UserNotFoundException | InvalidParameterException ignored) {
            return Optional.empty();
        }
    }

    @Override
    public void revoke(String refreshToken) {
        try {
            cognito.revokeToken(
                    request -> request.clientId(settings.identityClientId()).token(refreshToken));
        } catch (NotAuthorizedException | UnsupportedTokenTypeException | InvalidParameterException ignored) {
            // No token of ours, or one that holds no longer: there is nothing to end.
        }
    }

    @Override
    public void mailResetCode(String email) {
        try {
            cognito.forgotPassword(
                    request -> request.clientId(settings.identityClientId()).username(email));
        } catch (InvalidParameterException
                | LimitExceededException
                | NotAuthorizedException
                | UserNotFoundException ignored) {
            // An address that was never confirmed, or enough mails in one hour: as above.
        }
    }

    @Override
    public ResetOutcome resetPassword(String email, String code, String newPassword) {
        try {
            cognito.confirmForgotPassword(request -> request.clientId(settings.identityClientId())
                    .username(email)
                    .confirmationCode(code)
                    .password(newPassword));
            return new CodeOutcome.Accepted();
        } catch (InvalidPasswordException e) {
            return refused(e);
        } catch (CodeMismatchException
                | ExpiredCodeException
                | NotAuthorizedException
                | LimitExceededException
                | TooManyFailedAttemptsException
                | UserNotConfirmedException
                | UserNotFoundException ignored) {
            return new CodeOutcome.Refused();
        }
    }

    private static PasswordRefused refused(InvalidPasswordException e) {
        return new PasswordRefused(e.awsErrorDetails().errorMessage());
    }

    private static Tokens tokens(AuthenticationResultType result) {
        return new Tokens(
                result.accessToken(), result.idToken(), Optional.ofNullable(result.refreshToken()), result.expiresIn());
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
