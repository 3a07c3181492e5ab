package dev.souk.imports;

import java.util.List;

/** How a file is written: knows what its columns are and where a row ends. */
public interface ImportFormat {
    /**
     * The rows from a place of the file on.
     *
     * @param offset where a row begins, in bytes; 0 for the file's beginning
     * @param line the line there, from 1
     */
    Opening open(ImportContent content, long offset, long line);

    /** Whether the file can be read at all. */
    sealed interface Opening {
        /** It can, so far. */
        record Opened(Rows rows) implements Opening {}

        /** It is no such file. */
        record Unreadable(List<Problem> problems) implements Opening {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }
}
