package dev.souk.imports;

/** The rows of a file, one after the other; never the whole file at once. */
@FunctionalInterface
public interface Rows {
    /** The next one; after the last, {@link ReadRow.End} again and again. */
    ReadRow next();
}
