package dev.souk.local.cognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.state.StateFile;
import dev.souk.local.template.LocalUserPool;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One user pool, without HTTP. A call's changes are kept as a whole before it is answered and before any mail goes out.
 * Signatures of administrators' calls are not checked: whoever reaches a laptop's loopback owns it.
 */
public final class CognitoStandIn {
    static final String TARGET = "AWSCognitoIdentityProviderService.";
    private static final Logger LOG = Logger.getLogger(CognitoStandIn.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StateFile state;
    private final CodeMail mail;
    private final SigningKeys keys;
    private final Map<String, Operation> operations;

    /**
     * An answer.
     *
     * @param json the body, whatever the status
     */
    public record Reply(int status, String json) {
        static Reply refusal(String type, String message) {
            return new Reply(
                    400,
                    Directory.object()
                            .put("__type", type)
                            .put("message", message)
                            .toString());
        }
    }

    private interface Operation {
        ObjectNode answer(Call call);
    }

    /**
     * @param pool as the template describes it
     * @param random of cryptographic quality: codes, keys and tokens come from it
     * @throws IllegalArgumentException where the pool asks for what the stand-in does not carry out
     */
    public CognitoStandIn(LocalUserPool pool, StateFile state, CodeMail mail, Clock clock, SecureRandom random) {
        this.state = state;
        this.mail = mail;
        var read = UserPool.of(pool);
        this.keys = new SigningKeys(state, read.id());
        this.operations = operations(read, state, keys, clock, random);
    }

    private static Map<String, Operation> operations(
            UserPool pool, StateFile state, SigningKeys keys, Clock clock, SecureRandom random) {
        var users = new Users(state);
        var directory = new Directory(pool, users);
        var codes = new Codes(state, random, clock);
        var passwords = new Passwords(random);
        var lockouts = new Lockouts(state, clock);
        var sessions = new Sessions(state, random, clock);
        var tokens = new Tokens(pool, keys, sessions, random, clock);
        var up = new SigningUp(pool, directory, users, codes, passwords, random, clock);
        var in = new SigningIn(directory, users, passwords, lockouts, sessions, tokens, random);
        var reset = new PasswordReset(pool, directory, users, codes, passwords, lockouts, clock);
        var administration = new Administration(pool, directory, users, up, passwords, random, clock);
        return Map.ofEntries(
                Map.entry("SignUp", up::signUp),
                Map.entry("ConfirmSignUp", up::confirm),
                Map.entry("ResendConfirmationCode", up::resend),
                Map.entry("InitiateAuth", in::initiateAuth),
                Map.entry("RevokeToken", in::revoke),
                Map.entry("GlobalSignOut", in::globalSignOut),
                Map.entry("GetUser", in::getUser),
                Map.entry("ForgotPassword", reset::forgot),
                Map.entry("ConfirmForgotPassword", reset::confirm),
                Map.entry("AdminCreateUser", administration::createUser),
                Map.entry("AdminGetUser", administration::getUser),
                Map.entry("AdminSetUserPassword", administration::setPassword),
                Map.entry("AdminAddUserToGroup", administration::addToGroup),
                Map.entry("AdminEnableUser", administration::enable),
                Map.entry("AdminDisableUser", administration::disable));
    }

    /**
     * Carries out one call.
     *
     * @param target the header {@code X-Amz-Target}
     */
    public Reply handle(String target, String jsonBody) {
        var name = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
        var operation = operations.get(name);
        if (operation == null) {
            return Reply.refusal("UnknownOperationException", "The local Cognito does not carry out " + name);
        }
        try {
            var call = new Call(name, JSON.readTree(jsonBody), new ArrayList<>());
            return send(call.letters(), state.change(() -> run(operation, call)));
        } catch (JsonProcessingException _) {
            return Reply.refusal("SerializationException", "The body is not JSON");
        }
    }

    /** The public keys as JSON, for {@code <issuer>/.well-known/jwks.json}. */
    public String jwks() {
        return keys.jwks();
    }

    private static Reply run(Operation operation, Call call) {
        try {
            return new Reply(200, operation.answer(call).toString());
        } catch (CognitoError refusal) {
            return Reply.refusal(refusal.type(), String.valueOf(refusal.getMessage()));
        }
    }

    private Reply send(List<CodeMail.Letter> letters, Reply reply) {
        try {
            letters.forEach(mail::send);
            return reply;
        } catch (RuntimeException e) {
            LOG.error("The local Cognito could not deliver a mail", e);
            return Reply.refusal("CodeDeliveryFailureException", "Unable to deliver the code.");
        }
    }
}
