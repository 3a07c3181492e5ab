package dev.souk.platform.identity;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a member out of the claims of an access token that somebody has verified. */
final class Claims {
    private Claims() {}

    /**
     * The member, or empty where the claims are not those of an access token of a person: an id token passes the
     * gateway's authoriser as well, and is not meant for calls.
     */
    static Optional<Caller.Member> member(Map<String, ?> claims) {
        if (!"access".equals(claims.get("token_use")) || !(claims.get("sub") instanceof String sub)) {
            return Optional.empty();
        }
        var email = claims.get("email") instanceof String text ? Optional.of(text) : Optional.<String>empty();
        return Optional.of(new Caller.Member(new MemberId(sub), email, roles(claims.get("cognito:groups"))));
    }

    private static EnumSet<Role> roles(@org.jspecify.annotations.Nullable Object groups) {
        var roles = EnumSet.of(Role.MEMBER);
        names(groups).forEach(name -> {
            switch (name) {
                case "seller" -> roles.add(Role.SELLER);
                case "staff" -> roles.add(Role.STAFF);
                case "administrator" -> roles.add(Role.ADMINISTRATOR);
                default -> {
                    // Other groups of the pool, such as those of a federated provider, mean nothing here.
                }
            }
        });
        return roles;
    }

    /** The gateway writes a list as {@code [a b]}; in the token itself it is a list. */
    private static Stream<String> names(@org.jspecify.annotations.Nullable Object groups) {
        return switch (groups) {
            case null -> Stream.empty();
            case Collection<?> list -> list.stream().map(String::valueOf);
            default ->
                Arrays.stream(
                        groups.toString().replaceAll("[\\[\\],]", " ").trim().split("\\s+"));
        };
    }
}
