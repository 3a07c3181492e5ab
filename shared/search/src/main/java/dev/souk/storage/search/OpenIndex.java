package dev.souk.storage.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index that is in the store, open for who reads it. Each call asks for the manifest, so that a change is found at once.
 */
final class OpenIndex {
    private final IndexStore store;
    private @Nullable Open open;

    private record Open(Snapshot snapshot, IndexSearcher searcher) {}

    OpenIndex(IndexStore store) {
        this.store = store;
    }

    /** Empty where nothing is indexed. */
    synchronized Optional<IndexSearcher> searcher() throws IOException {
        var known = open;
        var latest = Snapshot.latest(store, known == null ? Snapshot.NONE : known.snapshot());
        if (latest.files().isEmpty()) {
            return Optional.empty();
        }
        if (known == null
                || known.snapshot().manifest().version() != latest.manifest().version()) {
            // The one before is left to the collector: a search in another thread may still use it.
            known = new Open(latest, new IndexSearcher(DirectoryReader.open(latest.directory())));
            open = known;
        }
        return Optional.of(known.searcher());
    }
}
