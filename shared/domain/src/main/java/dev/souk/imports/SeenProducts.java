package dev.souk.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * Which products stand in the file up to some place: a product whose rows do not stand together would lose the variants of
 * all but the last. Eight bytes of a hash each, so that 100,000 are less than a megabyte. It is true of the file and not of
 * the run: one that is too old is read up to date.
 */
public final class SeenProducts {
    private static final int PLACES = 2 * Long.BYTES;

    private final Set<Long> hashes;
    private long offset;
    private long line;

    private SeenProducts(long offset, long line, Set<Long> hashes) {
        this.offset = offset;
        this.line = line;
        this.hashes = hashes;
    }

    /** Of the file's beginning. */
    public static SeenProducts none() {
        return new SeenProducts(0, 1, new HashSet<>());
    }

    /** Up to which byte. */
    long offset() {
        return offset;
    }

    long line() {
        return line;
    }

    void reached(long place, long atLine) {
        offset = place;
        line = atLine;
    }

    /** Whether it is new. */
    boolean add(String productId) {
        return hashes.add(hash(productId));
    }

    /** In the form that {@link #of(byte[])} reads. */
    public byte[] bytes() {
        var buffer = ByteBuffer.allocate(PLACES + hashes.size() * Long.BYTES);
        buffer.putLong(offset).putLong(line);
        hashes.forEach(buffer::putLong);
        return buffer.array();
    }

    /** Out of {@link #bytes()}; where it is not that, nothing was seen. */
    public static SeenProducts of(byte[] bytes) {
        if (bytes.length < PLACES || bytes.length % Long.BYTES != 0) {
            return none();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var seen = new SeenProducts(buffer.getLong(), buffer.getLong(), new HashSet<>());
        while (buffer.hasRemaining()) {
            seen.hashes.add(buffer.getLong());
        }
        return seen;
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
