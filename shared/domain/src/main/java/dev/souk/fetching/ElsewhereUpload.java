package dev.souk.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.catalog.ProductId;
import dev.souk.uploads.UploadId;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** By which upload a picture from elsewhere is known. */
public final class ElsewhereUpload {
    private static final int BYTES = 16;
    private static final int RADIX = 32;

    private ElsewhereUpload() {}

    /** The upload's id, which follows from the two. Its owner alone may read it, so it does no harm that others can make it. */
    public static UploadId of(ProductId product, String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((product + "\n" + address).getBytes(UTF_8));
            var digits = new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(RADIX);
            return new UploadId("0".repeat(UploadId.LENGTH - digits.length()) + digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
