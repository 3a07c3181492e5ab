package dev.souk.platform.identity;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import java.util.Optional;
import java.util.Set;

/** Who calls. */
public sealed interface Caller {
    /** Nobody in particular: no token was sent. */
    record Guest() implements Caller {}

    /**
     * Whoever holds a valid access token. Sellers and administrators are members too.
     *
     * @param id the identity provider's {@code sub}
     * @param email where the token tells it; access tokens of Cognito do so only if the pool is set up for it
     * @param roles never empty: {@link Role#MEMBER} and the caller's groups
     */
    record Member(MemberId id, Optional<String> email, Set<Role> roles) implements Caller {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** The member, or empty for a guest. */
    default Optional<Member> member() {
        return this instanceof Member member ? Optional.of(member) : Optional.empty();
    }

    /** Whether the caller has this role. A guest has none. */
    default boolean is(Role role) {
        return this instanceof Member(var _, var _, var roles) && roles.contains(role);
    }
}
