package dev.souk.functions.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text.
 *
 * @param sound whether they are UTF-8; if not, the text has {@link #UNKNOWN} where they are not
 */
record Decoded(String text, boolean sound) {
    static final char UNKNOWN = '\uFFFD';

    static Decoded of(byte[] bytes) {
        try {
            // A new decoder reports what it cannot read.
            return new Decoded(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    true);
        } catch (CharacterCodingException _) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), false);
        }
    }
}
