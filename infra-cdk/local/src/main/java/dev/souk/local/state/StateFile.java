package dev.souk.local.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Maps kept in one file. What one {@link #change} did is there as a whole or not at all, also after {@code kill -9}: the
 * store appends, and takes up what it wrote last in full. Safe to share between threads; changes run one at a time.
 */
public final class StateFile implements AutoCloseable {
    /** Long enough to win back the space of a day's work, short enough not to be noticed at the start. */
    private static final int COMPACT_MILLISECONDS = 200;

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private final MVStore store;
    private final ReentrantLock lock = new ReentrantLock();

    private StateFile(MVStore store) {
        this.store = store;
    }

    /**
     * Opens the file, or makes it with the folders above it.
     *
     * @throws org.h2.mvstore.MVStoreException where another process has it open, or it is damaged
     */
    public static StateFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        store.compactFile(COMPACT_MILLISECONDS);
        return new StateFile(store);
    }

    /** The same without a file, for tests. */
    public static StateFile inMemory() {
        return new StateFile(new MVStore.Builder().autoCommitDisabled().open());
    }

    /**
     * The map of this name. Its entries are written as JSON.
     *
     * @param type a record that Jackson can read
     */
    public <T> StateMap<T> map(String name, Class<T> type) {
        return new StateMap<>(store.openMap(name), type, JSON, lock);
    }

    /** Does the work and then makes its changes permanent, or none of them where it throws. */
    public <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            var result = work.get();
            store.commit();
            return result;
        } catch (RuntimeException | Error e) {
            store.rollback();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            store.close();
        } finally {
            lock.unlock();
        }
    }
}
