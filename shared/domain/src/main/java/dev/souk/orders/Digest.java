package dev.souk.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** SHA-256 over fields of text, each with its length before it, so that no two lists of fields read the same. */
final class Digest {
    private Digest() {}

    /** The first 16 bytes: 128 bits, which nobody can find a second list for. */
    static byte[] of(List<String> fields) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var field : fields) {
                var bytes = field.getBytes(UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                sha.update(bytes);
            }
            return Arrays.copyOf(sha.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
