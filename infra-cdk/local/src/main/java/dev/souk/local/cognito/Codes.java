package dev.souk.local.cognito;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codes that are out, one for each user and purpose: the last one sent. Cognito counts what is sent and what is tried
 * wrongly within an hour and lets 5 to 20 pass, as it sees the risk; here it is always 5, so that nobody relies on more.
 */
final class Codes {
    private static final int PER_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES = 1_000_000;

    enum Purpose {
        CONFIRM(Duration.ofHours(24)),
        RESET(Duration.ofHours(1));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    /** Times in milliseconds since the epoch. */
    record Sent(Optional<String> code, long expires, List<Long> sends, List<Long> misses) {}

    private static final Sent NOTHING = new Sent(Optional.empty(), 0, List.of(), List.of());

    private final StateMap<Sent> sent;
    private final SecureRandom random;
    private final Clock clock;

    Codes(StateFile state, SecureRandom random, Clock clock) {
        this.sent = state.map("cognito.codes", Sent.class);
        this.random = random;
        this.clock = clock;
    }

    /** A new code, which takes the place of the one before. */
    String make(User user, Purpose purpose) {
        var before = sent.get(key(user, purpose)).orElse(NOTHING);
        var sends = recent(before.sends());
        if (sends.size() >= PER_HOUR) {
            throw CognitoError.limitExceeded();
        }
        var now = clock.millis();
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        var expires = now + purpose.validity.toMillis();
        sent.put(key(user, purpose), new Sent(Optional.of(code), expires, plus(sends, now), recent(before.misses())));
        return code;
    }

    /** Takes the right code, once. */
    void take(User user, Purpose purpose, String given) {
        var out = sent.get(key(user, purpose)).orElse(NOTHING);
        var misses = recent(out.misses());
        if (misses.size() >= PER_HOUR) {
            throw CognitoError.limitExceeded();
        }
        var code = out.code().filter(text -> clock.millis() < out.expires()).orElseThrow(Codes::expired);
        if (!MessageDigest.isEqual(code.getBytes(US_ASCII), given.getBytes(US_ASCII))) {
            sent.put(
                    key(user, purpose), new Sent(out.code(), out.expires(), out.sends(), plus(misses, clock.millis())));
            throw mismatch();
        }
        sent.put(key(user, purpose), new Sent(Optional.empty(), 0, out.sends(), List.of()));
    }

    static CognitoError mismatch() {
        return new CognitoError("CodeMismatchException", "Invalid verification code provided, please try again.");
    }

    static CognitoError expired() {
        return new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    private List<Long> recent(List<Long> times) {
        var since = clock.millis() - HOUR.toMillis();
        return times.stream().filter(time -> time > since).toList();
    }

    private static List<Long> plus(List<Long> times, long time) {
        return Stream.concat(times.stream(), Stream.of(time)).toList();
    }

    private static String key(User user, Purpose purpose) {
        return user.sub() + "#" + purpose;
    }
}
