package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;

/** The {@code Admin…} operations that seeding and tests need. */
final class Administration {
    private final UserPool pool;
    private final Directory directory;
    private final Users users;
    private final SigningUp signingUp;
    private final Passwords passwords;
    private final SecureRandom random;
    private final Clock clock;

    Administration(
            UserPool pool,
            Directory directory,
            Users users,
            SigningUp signingUp,
            Passwords passwords,
            SecureRandom random,
            Clock clock) {
        this.pool = pool;
        this.directory = directory;
        this.users = users;
        this.signingUp = signingUp;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    ObjectNode createUser(Call call) {
        directory.checkPool(
                call.taking("UserPoolId", "Username", "UserAttributes", "MessageAction", "TemporaryPassword"));
        if (!call.optionalText("MessageAction").orElse("").equals("SUPPRESS")) {
            throw CognitoError.invalidParameter(
                    "The local Cognito sends no invitations: set MessageAction to SUPPRESS");
        }
        var given = call.optionalText("TemporaryPassword");
        given.ifPresent(pool.passwordRules()::check);
        var user = signingUp.newUser(
                call.text("Username"),
                Attributes.read(call.body().path("UserAttributes")),
                given.orElseGet(() -> Uuids.random(random)),
                User.Status.FORCE_CHANGE_PASSWORD);
        var answer = Directory.object();
        var written = answer.putObject("User");
        write(user, written, written.putArray("Attributes"));
        return answer;
    }

    ObjectNode getUser(Call call) {
        var user = user(call.taking("UserPoolId", "Username"));
        var answer = Directory.object();
        write(user, answer, answer.putArray("UserAttributes"));
        return answer;
    }

    private static void write(User user, ObjectNode into, ArrayNode attributes) {
        into.put("Username", user.sub())
                .put("Enabled", user.enabled())
                .put("UserStatus", user.status().name())
                .put("UserCreateDate", user.createdMilliseconds() / 1000.0)
                .put("UserLastModifiedDate", user.modifiedMilliseconds() / 1000.0);
        Attributes.write(user, attributes);
    }

    ObjectNode setPassword(Call call) {
        var user = user(call.taking("UserPoolId", "Username", "Password", "Permanent"));
        var password = call.text("Password");
        pool.passwordRules().check(password);
        var then = call.flag("Permanent") ? User.Status.CONFIRMED : User.Status.FORCE_CHANGE_PASSWORD;
        users.save(user.withPassword(passwords.hash(password), then, clock.millis()));
        return Directory.object();
    }

    ObjectNode addToGroup(Call call) {
        var user = user(call.taking("UserPoolId", "Username", "GroupName"));
        var group = call.text("GroupName");
        if (!pool.groups().contains(group)) {
            throw CognitoError.notFound("Group not found.");
        }
        users.save(user.inGroup(group, clock.millis()));
        return Directory.object();
    }

    ObjectNode enable(Call call) {
        return change(call, user -> user.withEnabled(true, clock.millis()));
    }

    ObjectNode disable(Call call) {
        return change(call, user -> user.withEnabled(false, clock.millis()));
    }

    private ObjectNode change(Call call, Function<User, User> how) {
        users.save(how.apply(user(call.taking("UserPoolId", "Username"))));
        return Directory.object();
    }

    private User user(Call call) {
        directory.checkPool(call);
        return directory.user(call.text("Username"));
    }
}
