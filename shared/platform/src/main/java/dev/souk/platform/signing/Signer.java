package dev.souk.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs values that leave us and come back. A signature is HMAC-SHA256 over a purpose and the value, base64url without
 * padding: what was signed for one purpose is worth nothing for another.
 */
@Singleton
public class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private final Supplier<String> key;

    @Inject
    Signer(Secrets secrets, Settings settings) {
        this(() -> secrets.read(settings.signingKeyParameter()));
    }

    /**
     * A signer with a key of its own, for tests.
     *
     * @param key asked for at each signature, so that a changed key is noticed
     */
    public Signer(Supplier<String> key) {
        this.key = key;
    }

    /**
     * The signature of a value.
     *
     * @param purpose what the value is for, as a constant of the caller; without a line break
     * @param value any text
     */
    public String sign(String purpose, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, value));
    }

    /** Whether the signature is ours for this purpose and value; false for whatever is not even a signature. */
    public boolean verify(String purpose, String value, String signature) {
        // Of equal time whatever differs, and compared as text: two encodings of one signature are not both ours.
        return MessageDigest.isEqual(sign(purpose, value).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    /** {@code value.signature}: a value that carries its signature, as a cookie does. */
    public String seal(String purpose, String value) {
        return value + "." + sign(purpose, value);
    }

    /** The value of what {@link #seal} made, or empty where it is not ours. */
    public Optional<String> unseal(String purpose, String sealed) {
        var dot = sealed.lastIndexOf('.');
        if (dot < 0 || !verify(purpose, sealed.substring(0, dot), sealed.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(sealed.substring(0, dot));
    }

    private byte[] mac(String purpose, String value) {
        if (purpose.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A purpose is one line");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get().getBytes(UTF_8), ALGORITHM));
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) '\n');
            return mac.doFinal(value.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
