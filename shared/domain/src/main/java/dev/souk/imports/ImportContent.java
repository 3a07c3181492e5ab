package dev.souk.imports;

import java.io.InputStream;

/** The uploaded file, as it was when the import began. */
@FunctionalInterface
public interface ImportContent {
    /**
     * Its bytes from here on, fetched piece by piece as they are read.
     *
     * @throws Gone where it was deleted or replaced; also while reading
     */
    InputStream from(long offset);

    /** The file is no longer what it was. */
    final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Gone(Throwable cause) {
            super("The uploaded file is gone or was replaced", cause);
        }
    }
}
