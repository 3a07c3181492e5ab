package dev.souk.bench.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a run has decided and done, a line of JSON for each, on disk before it is built upon. The last line may be torn by a
 * death: it is dropped, as if it had not been written.
 */
final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel lock;
    private final FileChannel channel;
    private final Progress progress;

    private Journal(FileChannel lock, FileChannel channel, Progress progress) {
        this.lock = lock;
        this.channel = channel;
        this.progress = progress;
    }

    /**
     * Opens the journal of a run, or begins it.
     *
     * @param transactions what the file of transactions hashes to
     * @param anew whether what it says is thrown away
     * @throws ReplayRefused where another process has it, or it is about another file
     */
    static Journal open(Path file, String transactions, boolean anew) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var lock = lock(file.resolveSibling(file.getFileName() + ".lock"));
        try {
            var before = Files.exists(file) ? read(file) : new Progress();
            if (anew || before.begun().isEmpty()) {
                var attempt = before.begun().map(begun -> begun.attempt() + 1).orElse(1);
                begin(file, new Note.Begun(transactions, attempt));
                before = read(file);
            }
            if (!before.begun().map(Note.Begun::file).equals(Optional.of(transactions))) {
                throw new ReplayRefused("This run has replayed another file. --anew throws its journal away, --run "
                        + "gives a run a name of its own.");
            }
            var channel = FileChannel.open(file, StandardOpenOption.APPEND);
            return new Journal(lock, channel, before);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What it says. */
    Progress progress() {
        return progress;
    }

    /** Adds a line; it is on disk on return. */
    synchronized void add(Note note) {
        try {
            write(channel, note);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be written", e);
        }
        progress.add(note);
    }

    private static void write(FileChannel channel, Note note) throws IOException {
        var line = ByteBuffer.wrap((JSON.writeValueAsString(note) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another of this process: the same answer.
        }
        channel.close();
        throw new ReplayRefused("This run is being replayed by another process.");
    }

    /** By a rename, so that no journal is ever without its first line. */
    private static void begin(Path file, Note.Begun begun) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, begun);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Progress read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
        var progress = new Progress();
        new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8)
                .lines()
                .map(Journal::note)
                .forEach(progress::add);
        return progress;
    }

    private static Note note(String line) {
        try {
            return JSON.readValue(line, Note.class);
        } catch (JsonProcessingException e) {
            throw new ReplayRefused("The journal has a line that cannot be read. --anew throws it away. " + line);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        lock.close();
    }
}
