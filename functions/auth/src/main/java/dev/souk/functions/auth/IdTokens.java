package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.Member;
import dev.souk.identity.Role;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Reads who a member is out of the id token that came with their access token. */
final class IdTokens {
    /** The token comes from the provider itself in this very call: there is nobody whose signature could be forged. */
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .setDisableRequireSignature()
            .build();

    private static final List<Role> GRANTED = List.of(Role.SELLER, Role.STAFF, Role.ADMINISTRATOR);

    private IdTokens() {}

    static Member member(String idToken) {
        try {
            var claims = READER.processToClaims(idToken);
            var email = claims.getStringClaimValue("email");
            var name = claims.getStringClaimValue("name");
            return new Member(claims.getSubject(), email, name == null || name.isBlank() ? email : name, roles(claims));
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new IllegalStateException("The identity provider sent an id token that cannot be read", e);
        }
    }

    /** Member, and the groups that mean a role here; others of the pool do not. */
    private static List<String> roles(JwtClaims claims) throws MalformedClaimException {
        var groups = claims.hasClaim("cognito:groups") ? claims.getStringListClaimValue("cognito:groups") : List.of();
        var roles = new ArrayList<String>();
        roles.add(Role.MEMBER.text());
        GRANTED.stream().map(Role::text).filter(groups::contains).forEach(roles::add);
        return roles;
    }
}
