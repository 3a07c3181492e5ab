package dev.souk.storage.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * The files of one manifest, in memory.
 *
 * @param files by the name that Lucene gives a file
 */
record Snapshot(Manifest manifest, Map<String, byte[]> files) {
    static final Snapshot NONE = new Snapshot(Manifest.NONE, Map.of());

    /** How often a manifest may change while its files are read. */
    private static final int TRIES = 5;

    /**
     * The index as it is now. What is known already is not read again: a file at the same place is the same file.
     *
     * @throws IllegalStateException where the manifest keeps changing, or names what is not there
     */
    static Snapshot latest(IndexStore store, Snapshot known) {
        for (int i = 0; i < TRIES; i++) {
            var manifest = store.manifest();
            if (manifest.version() == known.manifest().version()) {
                return known;
            }
            var read = read(store, manifest, known);
            if (read.isPresent()) {
                return read.get();
            }
        }
        throw new IllegalStateException("The index of products names files that are not there");
    }

    /** Empty where a bundle is gone: then the manifest is not the latest any more. */
    private static Optional<Snapshot> read(IndexStore store, Manifest manifest, Snapshot known) {
        var files = new HashMap<String, byte[]>();
        var bundles = new HashMap<String, byte[]>();
        for (var file : manifest.files().entrySet()) {
            var place = file.getValue();
            var content = known.content(file.getKey(), place);
            if (content.isEmpty()) {
                if (!bundles.containsKey(place.bundle())) {
                    var bundle = store.read(place.bundle());
                    if (bundle.isEmpty()) {
                        return Optional.empty();
                    }
                    bundles.put(place.bundle(), bundle.get());
                }
                content = Optional.of(cut(Objects.requireNonNull(bundles.get(place.bundle())), place));
            }
            files.put(file.getKey(), content.get());
        }
        return Optional.of(new Snapshot(manifest, files));
    }

    private static byte[] cut(byte[] bundle, Manifest.Place place) {
        return Arrays.copyOfRange(bundle, place.offset(), place.offset() + place.length());
    }

    private Optional<byte[]> content(String name, Manifest.Place place) {
        return place.equals(manifest.files().get(name)) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    /** A directory of its own with these files. */
    Directory directory() {
        var directory = new ByteBuffersDirectory();
        files.forEach((name, content) -> {
            try (var output = directory.createOutput(name, IOContext.DEFAULT)) {
                output.writeBytes(content, content.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return directory;
    }
}
