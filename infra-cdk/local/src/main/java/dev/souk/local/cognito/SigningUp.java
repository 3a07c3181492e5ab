package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code SignUp}, {@code ConfirmSignUp}, {@code ResendConfirmationCode}. */
final class SigningUp {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private final UserPool pool;
    private final Directory directory;
    private final Users users;
    private final Codes codes;
    private final Passwords passwords;
    private final SecureRandom random;
    private final Clock clock;

    SigningUp(
            UserPool pool,
            Directory directory,
            Users users,
            Codes codes,
            Passwords passwords,
            SecureRandom random,
            Clock clock) {
        this.pool = pool;
        this.directory = directory;
        this.users = users;
        this.codes = codes;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    ObjectNode signUp(Call call) {
        directory.client(call.taking("ClientId", "Username", "Password", "UserAttributes"));
        var password = call.text("Password");
        pool.passwordRules().check(password);
        var attributes = Attributes.ofMember(call.body().path("UserAttributes"));
        var user = newUser(call.text("Username"), attributes, password, User.Status.UNCONFIRMED);
        var answer = Directory.object().put("UserConfirmed", false).put("UserSub", user.sub());
        answer.set("CodeDeliveryDetails", directory.mail(call, user, codes.make(user, Codes.Purpose.CONFIRM)));
        return answer;
    }

    /** Makes and keeps a user whose address is not taken and whose attributes the pool allows. */
    User newUser(String username, Map<String, String> given, String password, User.Status status) {
        if (!EMAIL.matcher(username).matches()) {
            throw CognitoError.invalidParameter("Username should be an email.");
        }
        if (users.find(username).isPresent()) {
            throw new CognitoError("UsernameExistsException", "User already exists");
        }
        var attributes = new TreeMap<>(given);
        attributes.putIfAbsent("email", username);
        if (!attributes.getOrDefault("email", "").equalsIgnoreCase(username)) {
            throw CognitoError.invalidParameter("Username and email attribute must be the same");
        }
        attributes.putIfAbsent("email_verified", "false");
        for (var required : pool.requiredAttributes()) {
            if (!attributes.containsKey(required)) {
                throw CognitoError.invalidParameter(
                        "Attributes did not conform to the schema: " + required + ": The attribute is required\n");
            }
        }
        var now = clock.millis();
        var user =
                new User(Uuids.random(random), attributes, status, true, Set.of(), passwords.hash(password), now, now);
        users.save(user);
        return user;
    }

    ObjectNode confirm(Call call) {
        var client = directory.client(call.taking("ClientId", "Username", "ConfirmationCode"));
        var code = call.text("ConfirmationCode");
        var user = directory.userOr(client, call.text("Username"), Codes.expired());
        if (user.status() != User.Status.UNCONFIRMED) {
            throw CognitoError.notAuthorized("User cannot be confirmed. Current status is " + user.status());
        }
        codes.take(user, Codes.Purpose.CONFIRM, code);
        users.save(user.confirmed(clock.millis()));
        return Directory.object();
    }

    ObjectNode resend(Call call) {
        var client = directory.client(call.taking("ClientId", "Username"));
        var username = call.text("Username");
        var answer = Directory.object();
        var found = users.find(username).filter(User::enabled);
        if (found.isEmpty() && client.hidesWhoExists()) {
            answer.set("CodeDeliveryDetails", Directory.delivery(username));
            return answer;
        }
        var user = directory.user(username);
        if (user.status() != User.Status.UNCONFIRMED) {
            throw CognitoError.invalidParameter("User is already confirmed.");
        }
        answer.set("CodeDeliveryDetails", directory.mail(call, user, codes.make(user, Codes.Purpose.CONFIRM)));
        return answer;
    }
}
