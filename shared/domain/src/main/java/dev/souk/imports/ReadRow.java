package dev.souk.imports;

/** What the reading of a file comes to next. */
public sealed interface ReadRow {
    /** Where in the file it begins, in bytes. */
    long offset();

    /** The line at which it begins, from 1. */
    long line();

    /** A row. */
    record Good(long offset, Row row) implements ReadRow {
        @Override
        public long line() {
            return row.line();
        }
    }

    /** Something that is no row, and may have been one of the product before it or of the one after it. */
    record Bad(long offset, Problem problem) implements ReadRow {
        @Override
        public long line() {
            return problem.line();
        }
    }

    /** The file is over. */
    record End(long offset, long line) implements ReadRow {}
}
