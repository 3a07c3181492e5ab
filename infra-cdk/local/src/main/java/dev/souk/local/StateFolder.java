package dev.souk.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between runs, for one local cloud at a time. Who has it is told by a lock of the
 * operating system, which ends with the process, however that ends; the file's text is for people only.
 */
final class StateFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private StateFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder; makes it where it is missing.
     *
     * @throws StartRefused where another local cloud has it
     */
    static StateFolder take(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            // Beside the folder, not in it: a reset throws all of the folder away while it holds the lock.
            var file = folder.resolveSibling(folder.getFileName() + ".lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                var owner = Files.readString(file).strip();
                channel.close();
                throw new StartRefused("Souk is running on this state already (" + owner
                        + "). Stop it first, or start this one with another state and port.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap("process %d, http://localhost:%d%n"
                    .formatted(ProcessHandle.current().pid(), port)
                    .getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
            return new StateFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new StartRefused("The state folder " + folder + " cannot be used: " + e.getMessage()
                    + ". Is the disk full, or the folder somebody else's?");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Throws away everything in the folder. */
    void reset() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new StartRefused("The state in " + folder + " cannot be thrown away: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The process ends: the operating system releases what is left.
        }
    }
}
