package dev.souk.platform.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook of the sandbox: {@code t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">}. The time is signed too, so
 * that an old call cannot be played again for longer than clocks may differ.
 *
 * @param seconds when it was signed, since 1970
 * @param mac 64 hexadecimal digits in lower case
 */
record SandboxSignature(long seconds, String mac) {
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    /** The signature that a header holds, or empty where it holds none. */
    static Optional<SandboxSignature> read(String header) {
        var matcher = FORM.matcher(header);
        return matcher.matches()
                ? Optional.of(new SandboxSignature(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /**
     * Whether whoever holds the secret signed this very body, within the tolerance of now.
     *
     * @param body as it was sent, byte for byte
     */
    boolean isOf(String body, String secret, Instant now) {
        var age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
        // Of equal time whatever differs.
        return MessageDigest.isEqual(expected(body, secret).getBytes(UTF_8), mac.getBytes(UTF_8))
                && age.compareTo(ProviderWebhook.TOLERANCE) <= 0;
    }

    private String expected(String body, String secret) {
        try {
            var hmac = Mac.getInstance(ALGORITHM);
            hmac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(hmac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
