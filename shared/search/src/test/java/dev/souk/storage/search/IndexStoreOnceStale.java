package dev.souk.storage.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store whose manifest is, when first asked for, the one that was there when this was made. */
final class IndexStoreOnceStale implements IndexStore {
    private final IndexStore store;
    private final Manifest before;
    int asked;

    IndexStoreOnceStale(IndexStore store) {
        this.store = store;
        this.before = store.manifest();
    }

    @Override
    public Manifest manifest() {
        return asked++ == 0 ? before : store.manifest();
    }

    @Override
    public boolean publish(Manifest next) {
        return store.publish(next);
    }

    @Override
    public Optional<byte[]> read(String key) {
        return store.read(key);
    }

    @Override
    public void write(String key, byte[] content) {
        store.write(key, content);
    }

    @Override
    public List<Kept> bundles() {
        return store.bundles();
    }

    @Override
    public void delete(Collection<String> keys) {
        store.delete(keys);
    }
}
