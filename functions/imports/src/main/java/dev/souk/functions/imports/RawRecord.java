package dev.souk.functions.imports;

/** A record of a file, not yet parted. */
sealed interface RawRecord {
    /** Where it begins, in bytes. */
    long offset();

    /** The line at which it begins, from 1. */
    long line();

    /** One, without the end of its line. */
    record Found(long offset, long line, Decoded text) implements RawRecord {}

    /** A line without end; the reader is behind it. */
    record TooLong(long offset, long line) implements RawRecord {}

    /** A quote that does not close; the reader is at the line after the one where it opens. */
    record Unclosed(long offset, long line) implements RawRecord {}

    /** The file is over. */
    record End(long offset, long line) implements RawRecord {}
}
