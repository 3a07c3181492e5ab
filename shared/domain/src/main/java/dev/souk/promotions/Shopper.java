package dev.souk.promotions;

import dev.souk.identity.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Who wants to pay less.
 *
 * @param email of a guest, as far as known
 */
public record Shopper(Optional<MemberId> member, Optional<String> email) {
    /** Somebody of whom nothing is known. */
    public static final Shopper UNKNOWN = new Shopper(Optional.empty(), Optional.empty());

    /**
     * What uses are counted by: the member, else a digest of the e-mail address, so that the counts hold no address.
     * Empty for somebody unknown.
     */
    public Optional<String> key() {
        return member.map(id -> "M#" + id.value()).or(() -> email.map(address -> "E#" + digest(address)));
    }

    private static String digest(String email) {
        try {
            var bytes = email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
