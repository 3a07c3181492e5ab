package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** {@code ForgotPassword} and {@code ConfirmForgotPassword}. */
final class PasswordReset {
    private final UserPool pool;
    private final Directory directory;
    private final Users users;
    private final Codes codes;
    private final Passwords passwords;
    private final Lockouts lockouts;
    private final Clock clock;

    PasswordReset(
            UserPool pool,
            Directory directory,
            Users users,
            Codes codes,
            Passwords passwords,
            Lockouts lockouts,
            Clock clock) {
        this.pool = pool;
        this.directory = directory;
        this.users = users;
        this.codes = codes;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.clock = clock;
    }

    ObjectNode forgot(Call call) {
        var client = directory.client(call.taking("ClientId", "Username"));
        var username = call.text("Username");
        var answer = Directory.object();
        var reachable = users.find(username).filter(User::enabled).filter(User::emailVerified);
        if (reachable.isEmpty() && client.hidesWhoExists()) {
            answer.set("CodeDeliveryDetails", Directory.delivery(username));
            return answer;
        }
        var user = directory.user(username);
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        if (!user.emailVerified()) {
            throw CognitoError.invalidParameter(
                    "Cannot reset password for the user as there is no registered/verified email or phone_number");
        }
        answer.set("CodeDeliveryDetails", directory.mail(call, user, codes.make(user, Codes.Purpose.RESET)));
        return answer;
    }

    ObjectNode confirm(Call call) {
        var client = directory.client(call.taking("ClientId", "Username", "ConfirmationCode", "Password"));
        var password = call.text("Password");
        pool.passwordRules().check(password);
        var code = call.text("ConfirmationCode");
        var user = directory.userOr(client, call.text("Username"), Codes.mismatch());
        if (!user.enabled()) {
            throw client.hidesWhoExists() ? Codes.mismatch() : CognitoError.notAuthorized("User is disabled.");
        }
        codes.take(user, Codes.Purpose.RESET, code);
        users.save(user.withPassword(passwords.hash(password), User.Status.CONFIRMED, clock.millis()));
        lockouts.succeeded(user);
        return Directory.object();
    }
}
