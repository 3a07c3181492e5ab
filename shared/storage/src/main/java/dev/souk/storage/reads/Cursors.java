package dev.souk.storage.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** Cursors of lists: text in base64url without padding, opaque to whoever carries it, and neither secret nor signed. */
public final class Cursors {
    private Cursors() {}

    /** The cursor that holds this text. */
    public static String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** What a cursor holds, whoever made it; empty where it is not even base64url. */
    public static Optional<String> text(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
