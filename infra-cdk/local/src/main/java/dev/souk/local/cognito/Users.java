package dev.souk.local.cognito;

import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.util.Locale;
import java.util.Optional;

/** The users of the pool, by subject and by address in any case. */
final class Users {
    private final StateMap<User> bySub;
    private final StateMap<String> byEmail;

    Users(StateFile state) {
        this.bySub = state.map("cognito.users", User.class);
        this.byEmail = state.map("cognito.emails", String.class);
    }

    /** @param username an address or a subject */
    Optional<User> find(String username) {
        return bySub.get(username).or(() -> byEmail.get(key(username)).flatMap(bySub::get));
    }

    void save(User user) {
        bySub.put(user.sub(), user);
        byEmail.put(key(user.email()), user.sub());
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
