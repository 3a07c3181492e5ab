package dev.souk.local.cognito;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Refresh tokens: {@code <origin_jti>.<256 random bits>}, of which only a hash is kept. */
final class Sessions {
    private static final int SECRET_BYTES = 32;
    private final StateMap<Session> sessions;
    private final SecureRandom random;
    private final Clock clock;

    /**
     * What began with one sign-in.
     *
     * @param originJti the id that all its tokens carry
     * @param secretHash of the refresh token's secret part
     * @param authTime of the sign-in, in seconds since the epoch
     * @param expires of the refresh token, in milliseconds since the epoch
     */
    record Session(
            String originJti,
            String sub,
            String clientId,
            String secretHash,
            long authTime,
            long expires,
            boolean revoked) {}

    /** @param refreshToken told once */
    record Begun(Session session, String refreshToken) {}

    Sessions(StateFile state, SecureRandom random, Clock clock) {
        this.sessions = state.map("cognito.sessions", Session.class);
        this.random = random;
        this.clock = clock;
        state.change(() -> {
            sessions.values().stream()
                    .filter(session -> session.expires() < clock.millis())
                    .forEach(session -> sessions.remove(session.originJti()));
            return true;
        });
    }

    Begun begin(User user, UserPool.Client client, String originJti) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        var session = new Session(
                originJti,
                user.sub(),
                client.id(),
                hash(text),
                now.getEpochSecond(),
                now.plus(client.refreshToken()).toEpochMilli(),
                false);
        sessions.put(originJti, session);
        return new Begun(session, originJti + "." + text);
    }

    /** The session of a refresh token, whatever has become of it. */
    Optional<Session> find(String refreshToken) {
        var dot = refreshToken.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var secret = hash(refreshToken.substring(dot + 1));
        return sessions.get(refreshToken.substring(0, dot))
                .filter(session ->
                        MessageDigest.isEqual(session.secretHash().getBytes(US_ASCII), secret.getBytes(US_ASCII)));
    }

    /** Whether tokens of this session may still be used. */
    boolean isAlive(String originJti) {
        return sessions.get(originJti).filter(session -> !session.revoked()).isPresent();
    }

    boolean hasExpired(Session session) {
        return session.expires() <= clock.millis();
    }

    void revoke(Session session) {
        sessions.put(
                session.originJti(),
                new Session(
                        session.originJti(),
                        session.sub(),
                        session.clientId(),
                        session.secretHash(),
                        session.authTime(),
                        session.expires(),
                        true));
    }

    void revokeAll(String sub) {
        sessions.values().stream().filter(session -> session.sub().equals(sub)).forEach(this::revoke);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
