package dev.souk.storage.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The named parts of a PNG or a WebP, as far as they go: a file that is cut off has fewer. */
final class Chunks {
    /**
     * A part.
     *
     * @param name four letters
     */
    record Chunk(String name, ByteBuffer content) {}

    private static final int NAME = 4;
    private static final int PNG_START = 8;
    private static final int WEBP_START = 12;

    private final List<Chunk> all = new ArrayList<>();

    private Chunks() {}

    static Chunks of(Format format, byte[] file) {
        var chunks = new Chunks();
        switch (format) {
            case PNG -> chunks.read(ByteBuffer.wrap(file), PNG_START, true);
            case WEBP -> chunks.read(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), WEBP_START, false);
            case JPEG -> {}
        }
        return chunks;
    }

    Optional<ByteBuffer> find(String name) {
        return all.stream()
                .filter(chunk -> chunk.name().equals(name))
                .map(Chunk::content)
                .findFirst();
    }

    /** PNG writes the length first and a checksum last; WebP the name first, and fills up to an even length. */
    private void read(ByteBuffer file, int start, boolean png) {
        var at = start;
        while (at + 2 * NAME <= file.limit()) {
            var name = new byte[NAME];
            file.get(at + (png ? NAME : 0), name);
            var length = Integer.toUnsignedLong(file.getInt(at + (png ? 0 : NAME)));
            var content = at + 2 * NAME;
            if (length > file.limit() - content) {
                return;
            }
            all.add(new Chunk(
                    new String(name, StandardCharsets.ISO_8859_1),
                    file.slice(content, (int) length).order(file.order())));
            at = content + (int) length + (png ? NAME : (int) (length & 1));
        }
    }
}
