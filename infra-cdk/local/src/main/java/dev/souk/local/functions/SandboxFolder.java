package dev.souk.local.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Where one process writes: its output, and its temporary files, as on Lambda each environment has a {@code /tmp} that no
 * other sees and that goes with it.
 */
record SandboxFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SandboxFolder.class);

    /**
     * A new folder.
     *
     * @param parent made where it is missing
     * @param name what its name begins with
     * @throws UncheckedIOException where it cannot be made
     */
    static SandboxFolder make(Path parent, String name) {
        try {
            Files.createDirectories(parent);
            var folder = new SandboxFolder(
                    Files.createTempDirectory(parent, name + "-").toAbsolutePath());
            Files.createDirectory(folder.temporary());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made for a process; is the disk full?", e);
        }
    }

    Path log() {
        return path.resolve("output.log");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    /** Throws it away. A call has its answer by then and does not fail with it; the next local cloud tries again. */
    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException | UncheckedIOException e) {
            LOG.debugf(e, "%s is left until the next start", path);
        }
    }
}
