package dev.souk.testkit.http;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.platform.identity.AccessTokens;
import dev.souk.platform.identity.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Access tokens that say in plain text whose they are: {@code test:<member>:<role>,<role>}. */
final class TestTokens implements AccessTokens {
    static String token(String subject, List<Role> roles) {
        return "test:" + subject + ":" + roles.stream().map(Role::text).collect(Collectors.joining(","));
    }

    @Override
    public Optional<Caller.Member> verify(String token) {
        var parts = token.split(":", -1);
        if (parts.length != 3 || !parts[0].equals("test")) {
            return Optional.empty();
        }
        var roles = Arrays.stream(parts[2].split(",")).map(Role::of).collect(Collectors.toSet());
        return Optional.of(new Caller.Member(new MemberId(parts[1]), Optional.empty(), roles));
    }
}
