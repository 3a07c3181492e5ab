package dev.souk.local.cognito;

import dev.souk.local.template.LocalUserPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stand-in knows of the pool that it plays. The e-mail address is the only name to sign in with, in any case.
 *
 * @param issuer what tokens say under {@code iss}
 * @param clients by their id
 * @param requiredAttributes what a sign-up must give besides the address
 * @param mail words of the mail with the code
 */
record UserPool(
        String id,
        String issuer,
        Map<String, Client> clients,
        Set<String> groups,
        Set<String> requiredAttributes,
        PasswordRules passwordRules,
        MailWords mail) {

    /**
     * An app client.
     *
     * @param flows {@code USER_PASSWORD_AUTH} and the like, without {@code ALLOW_}
     * @param hidesWhoExists {@code PreventUserExistenceErrors: ENABLED}
     * @param revokes {@code EnableTokenRevocation}
     */
    record Client(
            String id,
            Set<String> flows,
            Duration accessToken,
            Duration idToken,
            Duration refreshToken,
            boolean hidesWhoExists,
            boolean revokes) {}

    /** @param html with {@code {####}} where the code goes */
    record MailWords(String from, String subject, String html) {}

    /**
     * The pool that the template describes.
     *
     * @throws IllegalArgumentException for a property or value that the stand-in does not carry out; it names it
     */
    static UserPool of(LocalUserPool pool) {
        return UserPoolReader.read(pool);
    }

    List<String> sorted(Set<String> names) {
        return names.stream().filter(groups::contains).sorted().toList();
    }
}
