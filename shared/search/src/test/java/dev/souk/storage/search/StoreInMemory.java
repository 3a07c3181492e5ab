package dev.souk.storage.search;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory, which can be made to fail. Safe for use by several threads. */
final class StoreInMemory implements IndexStore {
    private final Map<String, byte[]> content = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Clock clock;
    private Manifest manifest = Manifest.NONE;
    private int writesLeft = Integer.MAX_VALUE;
    int reads;

    /** What a store does that has died. */
    static final class Dead extends RuntimeException {}

    StoreInMemory(Clock clock) {
        this.clock = clock;
    }

    /** Dies after so many more writes, the manifest's included. */
    synchronized void dieAfter(int writes) {
        writesLeft = writes;
    }

    private void spend() {
        if (writesLeft-- <= 0) {
            throw new Dead();
        }
    }

    @Override
    public synchronized Manifest manifest() {
        return manifest;
    }

    @Override
    public synchronized boolean publish(Manifest next) {
        spend();
        if (next.version() != manifest.version() + 1) {
            return false;
        }
        manifest = next;
        return true;
    }

    @Override
    public synchronized Optional<byte[]> read(String key) {
        reads++;
        return Optional.ofNullable(content.get(key));
    }

    @Override
    public synchronized void write(String key, byte[] bytes) {
        spend();
        if (content.putIfAbsent(key, bytes) != null) {
            throw new IllegalStateException(key + " is written twice");
        }
        kept.put(key, new Kept(key, clock.instant()));
    }

    @Override
    public synchronized List<Kept> bundles() {
        return List.copyOf(kept.values());
    }

    @Override
    public synchronized void delete(Collection<String> keys) {
        keys.forEach(key -> {
            content.remove(key);
            kept.remove(key);
        });
    }
}
