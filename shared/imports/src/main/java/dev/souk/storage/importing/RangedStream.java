package dev.souk.storage.importing;

import java.io.InputStream;
import java.util.Objects;

/** A file, fetched range by range: a connection that is held open while each product is saved would be cut. */
final class RangedStream extends InputStream {
    private final Ranges ranges;
    private final long end;
    private final int range;
    private long next;
    private byte[] bytes = new byte[0];
    private int at;

    /** Fetches a part of the file. */
    @FunctionalInterface
    interface Ranges {
        byte[] fetch(long from, int count);
    }

    /**
     * The file from here on.
     *
     * @param end how long it is
     * @param range as many bytes as are fetched at once
     */
    RangedStream(Ranges ranges, long from, long end, int range) {
        this.ranges = ranges;
        this.next = from;
        this.end = end;
        this.range = range;
    }

    @Override
    public int read() {
        return there() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!there()) {
            return -1;
        }
        var count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean there() {
        if (at == bytes.length && next < end) {
            bytes = ranges.fetch(next, (int) Math.min(range, end - next));
            next += bytes.length;
            at = 0;
        }
        return at < bytes.length;
    }
}
