package dev.souk.storage.search;

import dev.souk.catalog.ProductId;
import dev.souk.search.ProductIndex;
import dev.souk.time.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Writes the index. A change is made on a copy in memory; its new files go to the store, in one bundle, and then the manifest is replaced on
 * condition of the one that the copy was made of. Whoever comes second begins anew; whoever dies in between leaves a bundle that
 * no manifest names, and a later change takes it away.
 */
final class LuceneProductIndex implements ProductIndex {
    /** Writers at once are shards of one stream: each failure means that another got on. */
    private static final int ATTEMPTS = 12;

    /** A bundle that no manifest names is one that is just being written, or left over. No writer takes that long. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final IndexStore store;
    private final Ids ids;
    private final Clock clock;
    private Snapshot known = Snapshot.NONE;

    LuceneProductIndex(IndexStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public synchronized void update(Supplier<Told> told) {
        for (int i = 0; i < ATTEMPTS; i++) {
            known = Snapshot.latest(store, known);
            var next = changed(known, told.get());
            if (store.publish(next.manifest())) {
                known = next;
                sweep(next.manifest());
                return;
            }
        }
        throw new IllegalStateException("Others kept changing the index of products");
    }

    @Override
    public synchronized void clear() {
        for (int i = 0; i < ATTEMPTS; i++) {
            // The next version, and not none: who searches knows by it that all is new.
            var next = new Manifest(store.manifest().version() + 1, Map.of());
            if (store.publish(next)) {
                known = new Snapshot(next, Map.of());
                return;
            }
        }
        throw new IllegalStateException("Others kept changing the index of products");
    }

    @Override
    public synchronized List<ProductId> known(Optional<ProductId> after, int limit) {
        known = Snapshot.latest(store, known);
        if (known.files().isEmpty()) {
            return List.of();
        }
        try (var directory = known.directory();
                var reader = DirectoryReader.open(directory)) {
            return KnownIds.of(reader, after, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Snapshot changed(Snapshot before, Told told) {
        try (var directory = before.directory()) {
            try (var writer = new IndexWriter(directory, config())) {
                for (var product : told.products()) {
                    writer.updateDocument(
                            ProductDocuments.term(product.shelved().product().id()),
                            ProductDocuments.document(product));
                }
                for (var id : told.gone()) {
                    writer.deleteDocuments(ProductDocuments.term(id));
                }
                writer.commit();
            }
            return written(before, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriterConfig config() {
        // Few files, since each is a request when a function starts; no threads, since a function that has answered
        // stands still.
        return new IndexWriterConfig(Analysis.STEMS_AND_WORDS)
                .setUseCompoundFile(true)
                .setMergeScheduler(new SerialMergeScheduler());
    }

    /** What makes up the index now, its new files written to the store. */
    private Snapshot written(Snapshot before, Directory directory) throws IOException {
        var places = new HashMap<String, Manifest.Place>();
        var contents = new HashMap<String, byte[]>();
        var key = ids.next();
        var bundle = new ByteArrayOutputStream();
        for (var name : SegmentInfos.readLatestCommit(directory).files(true)) {
            var place = before.manifest().files().get(name);
            var content = before.files().get(name);
            if (place == null || content == null) {
                content = read(directory, name);
                place = new Manifest.Place(key, bundle.size(), content.length);
                bundle.writeBytes(content);
            }
            places.put(name, place);
            contents.put(name, content);
        }
        store.write(key, bundle.toByteArray());
        return new Snapshot(new Manifest(before.manifest().version() + 1, places), contents);
    }

    private static byte[] read(Directory directory, String name) throws IOException {
        try (var input = directory.openInput(name, IOContext.DEFAULT)) {
            var content = new byte[Math.toIntExact(input.length())];
            input.readBytes(content, 0, content.length);
            return content;
        }
    }

    private void sweep(Manifest manifest) {
        var named = manifest.bundles();
        var before = clock.instant().minus(LEFT_OVER);
        var left = store.bundles().stream()
                .filter(file -> !named.contains(file.key()) && file.since().isBefore(before))
                .map(IndexStore.Kept::key)
                .toList();
        if (!left.isEmpty()) {
            store.delete(left);
        }
    }
}
