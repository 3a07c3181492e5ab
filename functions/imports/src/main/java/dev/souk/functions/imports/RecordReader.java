package dev.souk.functions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Cuts a file into records, and knows of each at which byte and line it begins: what no library for CSV tells, and what an
 * import has to know to go on there. No more than one record is in memory, and none is longer than {@link #LONGEST}.
 */
final class RecordReader {
    /** In bytes. A row with everything at its longest, each letter of four bytes, has room twice. */
    static final int LONGEST = 128 * 1024;

    private static final int PIECE = 64 * 1024;

    private final PushbackInputStream in;
    private final Quoting quoting;
    private final byte[] piece = new byte[PIECE];
    private final byte[] record = new byte[LONGEST];
    private int at;
    private int filled;
    private long offset;
    private long line;

    /**
     * Records of what begins here.
     *
     * @param offset where in the file that is
     * @param line which line that is, from 1
     */
    RecordReader(InputStream in, Quoting quoting, long offset, long line) {
        this.in = new PushbackInputStream(in, LONGEST + PIECE);
        this.quoting = quoting;
        this.offset = offset;
        this.line = line;
    }

    /** The next record. */
    RawRecord next() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRecord read() throws IOException {
        quoting.restart();
        var start = offset;
        var startLine = line;
        var length = 0;
        var firstEnd = -1;
        while (true) {
            var letter = take();
            if (letter < 0) {
                if (quoting.quoted()) {
                    return unclosed(start, startLine, length, firstEnd);
                }
                return length == 0
                        ? new RawRecord.End(start, startLine)
                        : new RawRecord.Found(start, startLine, Decoded.of(Arrays.copyOf(record, length)));
            }
            var ends = letter == '\n' || letter == '\r';
            if (ends && !quoting.quoted()) {
                endLine(letter);
                return new RawRecord.Found(start, startLine, Decoded.of(Arrays.copyOf(record, length)));
            }
            if (length == LONGEST) {
                untake();
                return firstEnd < 0 ? skipLine(start, startLine) : unclosed(start, startLine, length, firstEnd);
            }
            quoting.pass(letter);
            record[length++] = (byte) letter;
            if (ends && (letter == '\r' || length < 2 || record[length - 2] != '\r')) {
                line++;
            }
            if (letter == '\n' && firstEnd < 0) {
                firstEnd = length;
            }
        }
    }

    /** Begins anew behind the line in which the quote opens: what follows is not lost with it. */
    private RawRecord unclosed(long start, long startLine, int length, int firstEnd) throws IOException {
        if (firstEnd >= 0) {
            in.unread(piece, at, filled - at);
            in.unread(record, firstEnd, length - firstEnd);
            at = 0;
            filled = 0;
            offset = start + firstEnd;
            line = startLine + 1;
        }
        return new RawRecord.Unclosed(start, startLine);
    }

    private RawRecord skipLine(long start, long startLine) throws IOException {
        var letter = take();
        while (letter >= 0 && letter != '\n' && letter != '\r') {
            letter = take();
        }
        if (letter >= 0) {
            endLine(letter);
        }
        return new RawRecord.TooLong(start, startLine);
    }

    private void endLine(int letter) throws IOException {
        line++;
        if (letter == '\r') {
            var next = take();
            if (next >= 0 && next != '\n') {
                untake();
            }
        }
    }

    private int take() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(piece));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        offset++;
        return piece[at++] & 0xff;
    }

    /** What was just taken is there again. */
    private void untake() {
        at--;
        offset--;
    }
}
