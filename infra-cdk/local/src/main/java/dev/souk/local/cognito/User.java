package dev.souk.local.cognito;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A user of the pool. The user name that Cognito makes up where people sign in by address is the subject itself.
 *
 * @param password as {@link Passwords} writes it
 * @param createdMilliseconds since the epoch
 */
record User(
        String sub,
        Map<String, String> attributes,
        Status status,
        boolean enabled,
        Set<String> groups,
        String password,
        long createdMilliseconds,
        long modifiedMilliseconds) {

    enum Status {
        UNCONFIRMED,
        CONFIRMED,
        FORCE_CHANGE_PASSWORD
    }

    String email() {
        return attributes.getOrDefault("email", "");
    }

    boolean emailVerified() {
        return Boolean.parseBoolean(attributes.getOrDefault("email_verified", "false"));
    }

    User confirmed(long now) {
        var verified = new TreeMap<>(attributes);
        verified.put("email_verified", "true");
        return new User(sub, verified, Status.CONFIRMED, enabled, groups, password, createdMilliseconds, now);
    }

    User withPassword(String hash, Status then, long now) {
        return new User(sub, attributes, then, enabled, groups, hash, createdMilliseconds, now);
    }

    User withEnabled(boolean yes, long now) {
        return new User(sub, attributes, status, yes, groups, password, createdMilliseconds, now);
    }

    User inGroup(String group, long now) {
        var more = new TreeSet<>(groups);
        more.add(group);
        return new User(sub, attributes, status, enabled, more, password, createdMilliseconds, now);
    }
}
