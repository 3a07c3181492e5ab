package dev.souk.payouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.identity.SellerId;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What stands on the transfer, so that seller and operator find each other's: 16 characters, which the shortest field of a
 * bank's form takes (18, in the United Kingdom). Follows from the payout, so there is nothing to keep.
 */
final class PayoutReference {
    /** Without the letters that are taken for digits or make words. */
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int BITS = 5;

    private PayoutReference() {}

    static String of(SellerId seller, int number) {
        var bits = new BigInteger(1, sha256("payout#" + seller.value() + "#" + number));
        var text = new StringBuilder("SOUK ");
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                text.append('-');
            }
            text.append(CROCKFORD.charAt(bits.shiftRight(BITS * i).intValue() & 31));
        }
        return text.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
