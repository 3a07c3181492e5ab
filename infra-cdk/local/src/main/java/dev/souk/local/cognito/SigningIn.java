package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Set;

/** {@code InitiateAuth}, {@code RevokeToken}, {@code GlobalSignOut}, {@code GetUser}. */
final class SigningIn {
    private static final Set<String> REFRESH_FLOWS = Set.of("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN");
    private static final String WRONG = "Incorrect username or password.";
    private final Directory directory;
    private final Users users;
    private final Passwords passwords;
    private final Lockouts lockouts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SecureRandom random;

    SigningIn(
            Directory directory,
            Users users,
            Passwords passwords,
            Lockouts lockouts,
            Sessions sessions,
            Tokens tokens,
            SecureRandom random) {
        this.directory = directory;
        this.users = users;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.random = random;
    }

    ObjectNode initiateAuth(Call call) {
        var client = directory.client(call.taking("ClientId", "AuthFlow", "AuthParameters"));
        var flow = call.text("AuthFlow");
        if (!client.flows().contains(flow.equals("REFRESH_TOKEN") ? "REFRESH_TOKEN_AUTH" : flow)) {
            throw CognitoError.invalidParameter(flow + " flow not enabled for this client");
        }
        if (REFRESH_FLOWS.contains(flow)) {
            return refresh(client, parameters(call, "REFRESH_TOKEN"));
        }
        if (flow.equals("USER_PASSWORD_AUTH")) {
            return signIn(client, parameters(call, "USERNAME", "PASSWORD"));
        }
        throw CognitoError.invalidParameter("The local Cognito does not carry out the flow " + flow);
    }

    private static Call parameters(Call call, String... names) {
        var parameters = new Call(call.operation(), call.body().path("AuthParameters"), call.letters());
        for (var name : names) {
            if (parameters.optionalText(name).isEmpty()) {
                throw CognitoError.invalidParameter("Missing required parameter " + name);
            }
        }
        return parameters.taking(names);
    }

    private ObjectNode signIn(UserPool.Client client, Call parameters) {
        var user = directory.userOr(client, parameters.text("USERNAME"), CognitoError.notAuthorized(WRONG));
        lockouts.check(user);
        if (!passwords.matches(parameters.text("PASSWORD"), user.password())) {
            lockouts.failed(user);
            throw CognitoError.notAuthorized(WRONG);
        }
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        return switch (user.status()) {
            case UNCONFIRMED -> throw new CognitoError("UserNotConfirmedException", "User is not confirmed.");
            case FORCE_CHANGE_PASSWORD -> newPasswordChallenge(user);
            case CONFIRMED -> signedIn(client, user);
        };
    }

    private ObjectNode signedIn(UserPool.Client client, User user) {
        lockouts.succeeded(user);
        var begun = sessions.begin(user, client, Uuids.random(random));
        var answer = answer();
        var result = answer.putObject("AuthenticationResult");
        tokens.issue(user, client, begun.session(), result);
        result.put("RefreshToken", begun.refreshToken());
        return answer;
    }

    /** Nobody can answer it here: {@code RespondToAuthChallenge} is not carried out, and says so. */
    private ObjectNode newPasswordChallenge(User user) {
        var answer = answer().put("ChallengeName", "NEW_PASSWORD_REQUIRED").put("Session", Uuids.random(random));
        answer.withObject("ChallengeParameters").put("USER_ID_FOR_SRP", user.sub());
        return answer;
    }

    private static ObjectNode answer() {
        var answer = Directory.object();
        answer.putObject("ChallengeParameters");
        return answer;
    }

    private ObjectNode refresh(UserPool.Client client, Call parameters) {
        var session = sessions.find(parameters.text("REFRESH_TOKEN"))
                .filter(found -> found.clientId().equals(client.id()))
                .orElseThrow(() -> CognitoError.notAuthorized("Invalid Refresh Token"));
        if (session.revoked()) {
            throw CognitoError.notAuthorized("Refresh Token has been revoked");
        }
        if (sessions.hasExpired(session)) {
            throw CognitoError.notAuthorized("Refresh Token has expired");
        }
        var user = directory.user(session.sub());
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        var answer = answer();
        tokens.issue(user, client, session, answer.putObject("AuthenticationResult"));
        return answer;
    }

    ObjectNode revoke(Call call) {
        var client = directory.client(call.taking("ClientId", "Token"));
        if (!client.revokes()) {
            throw new CognitoError("UnsupportedOperationException", "Token revocation is not enabled for this client");
        }
        var token = call.text("Token");
        if (token.chars().filter(c -> c == '.').count() == 2) {
            throw new CognitoError("UnsupportedTokenTypeException", "Unsupported token type.");
        }
        sessions.find(token)
                .filter(session -> session.clientId().equals(client.id()))
                .ifPresent(sessions::revoke);
        return Directory.object();
    }

    ObjectNode globalSignOut(Call call) {
        sessions.revokeAll(signedIn(call).sub());
        return Directory.object();
    }

    ObjectNode getUser(Call call) {
        var user = signedIn(call);
        var answer = Directory.object().put("Username", user.sub());
        Attributes.write(user, answer.putArray("UserAttributes"));
        return answer;
    }

    private User signedIn(Call call) {
        var user = users.find(tokens.subject(call.taking("AccessToken").text("AccessToken")))
                .orElseThrow(() -> new CognitoError("UserNotFoundException", "User does not exist."));
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        return user;
    }
}
