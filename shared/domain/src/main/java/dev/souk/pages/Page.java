package dev.souk.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A page as it is to be read.
 *
 * @param html all of it
 * @param version of the product that it was made of; of other things 0
 * @param address the one under which it is to be known, a path
 */
public record Page(Status status, String html, long version, String address) {
    /** In bytes: enough to tell two states of one page apart. */
    private static final int DIGEST_KEPT = 16;

    /** What whoever asks is told before they read. */
    public enum Status {
        /** Here it is. */
        SHOWN(200),
        /** There is no such thing, and perhaps never was. */
        MISSING(404),
        /** It was in the shop. */
        GONE(410);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /** As HTTP says it. */
        public int code() {
            return code;
        }
    }

    /** Differs where anything in the page does, or its status. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((status.code() + "\n" + version + "\n" + address + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(sha.digest(html.getBytes(UTF_8)), 0, DIGEST_KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
