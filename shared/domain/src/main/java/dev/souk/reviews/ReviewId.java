package dev.souk.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The id of a review: of which product and by whom, hashed. A person's second review of a product is therefore the first one,
 * and whoever reads a review does not learn which member wrote it.
 *
 * @param value 26 characters of 0-9 and a-v
 */
public record ReviewId(String value) {
    private static final int LENGTH = 26;
    private static final int BYTES = 16;
    private static final int BASE = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-v]{26}");

    public ReviewId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A review's id is 26 characters of 0-9 and a-v");
        }
    }

    /** Whether this text has the form of a review's id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id of what this member says of that product. */
    public static ReviewId of(ProductId product, MemberId author) {
        try {
            // A product's id has no line break, so no two pairs read the same.
            var text = "review\n" + product.value() + "\n" + author.value();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            var digits = new BigInteger(1, Arrays.copyOf(hash, BYTES)).toString(BASE);
            return new ReviewId("0".repeat(LENGTH - digits.length()) + digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
