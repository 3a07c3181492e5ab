package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What several operations need: the pool's clients and users as Cognito finds or fails to find them, and its mail. */
final class Directory {
    private final UserPool pool;
    private final Users users;

    Directory(UserPool pool, Users users) {
        this.pool = pool;
        this.users = users;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    UserPool.Client client(Call call) {
        var id = call.text("ClientId");
        return Optional.ofNullable(pool.clients().get(id))
                .orElseThrow(() -> CognitoError.notFound("User pool client " + id + " does not exist."));
    }

    void checkPool(Call call) {
        var id = call.text("UserPoolId");
        if (!id.equals(pool.id())) {
            throw CognitoError.notFound("User pool " + id + " does not exist.");
        }
    }

    /**
     * A user for whoever may not learn that there is none.
     *
     * @param unknown what a client that hides who exists hears in place of {@code UserNotFoundException}
     */
    User userOr(UserPool.Client client, String username, CognitoError unknown) {
        return users.find(username)
                .orElseThrow(() ->
                        client.hidesWhoExists() ? unknown : notFound("Username/client id combination not found."));
    }

    /** A user for an administrator. */
    User user(String username) {
        return users.find(username).orElseThrow(() -> notFound("User does not exist."));
    }

    /** Puts a code in the mail, and says where it went as the answer does. */
    ObjectNode mail(Call call, User user, String code) {
        var words = pool.mail();
        call.letters()
                .add(new CodeMail.Letter(
                        words.from(),
                        user.email(),
                        words.subject(),
                        words.html().replace("{####}", code)));
        return delivery(user.email());
    }

    /** Where a code went, or seems to have gone. */
    static ObjectNode delivery(String email) {
        return object().put("Destination", masked(email))
                .put("DeliveryMedium", "EMAIL")
                .put("AttributeName", "email");
    }

    private static String masked(String email) {
        var at = email.indexOf('@');
        return at < 1 || at + 1 >= email.length() ? "***" : email.charAt(0) + "***@" + email.charAt(at + 1) + "***";
    }

    private static CognitoError notFound(String message) {
        return new CognitoError("UserNotFoundException", message);
    }
}
