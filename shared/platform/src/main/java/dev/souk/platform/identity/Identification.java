package dev.souk.platform.identity;

import dev.souk.contract.Operation;
import dev.souk.identity.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Finds out who calls an operation, and whether they may. */
@Singleton
public class Identification {
    private static final String BEARER = "bearer ";
    private final AccessTokens tokens;

    @Inject
    public Identification(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** What is known of the caller. */
    public sealed interface Outcome {
        /** Who it is, and may call the operation. */
        record Known(Caller caller) implements Outcome {}

        /** A token is needed and there is none, or the one that was sent is not valid. */
        record Unknown(String detail) implements Outcome {}

        /** Who it is may not call the operation. */
        record NotAllowed(String detail) implements Outcome {}
    }

    /**
     * Who calls.
     *
     * @param claims of the gateway's authoriser; empty where it was not asked
     * @param authorization the header, where it was sent
     */
    public Outcome identify(Operation operation, Map<String, String> claims, Optional<String> authorization) {
        if (operation.authorisedByGateway()) {
            return Claims.member(claims)
                    .map(member -> admitted(operation, member))
                    .orElseGet(() -> new Outcome.Unknown(
                            "Send an access token as 'Authorization: Bearer …'; an id token is not one."));
        }
        if (authorization.isEmpty() || !asksWhoCalls(operation)) {
            return new Outcome.Known(new Caller.Guest());
        }
        return bearer(authorization.get())
                .flatMap(tokens::verify)
                .map(member -> admitted(operation, member))
                .orElseGet(() -> new Outcome.Unknown(
                        "The access token is not valid or has expired. Refresh the session, or call without a token."));
    }

    /**
     * Where only guests call, a token means nothing: a sign-in with an old one must not fail. And an answer that a shared
     * cache keeps is the same for everybody.
     */
    private static boolean asksWhoCalls(Operation operation) {
        return operation.roles().size() > 1 && operation.cacheable().isEmpty();
    }

    private static Outcome admitted(Operation operation, Caller.Member member) {
        for (var role : operation.roles()) {
            if (role == Operation.Role.GUEST || member.is(Role.of(role.text()))) {
                return new Outcome.Known(member);
            }
        }
        // As what they work, and whether still, only their membership says, which is looked at next.
        if (operation.staff().isPresent() && member.is(Role.STAFF)) {
            return new Outcome.Known(member);
        }
        var needed =
                operation.roles().stream().map(Operation.Role::text).sorted().toList();
        return new Outcome.NotAllowed("This needs the role " + String.join(" or ", needed) + ".");
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).trim())
                : Optional.empty();
    }
}
