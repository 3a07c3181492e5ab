package dev.souk.storage.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files make up the index.
 *
 * @param version 1 at first, one more with each change
 * @param files by the name that Lucene gives a file: where it is
 */
record Manifest(long version, Map<String, Place> files) {
    static final Manifest NONE = new Manifest(0, Map.of());

    /**
     * Where a file is. The new files of one change stand one after the other in one bundle: each request costs, and takes its
     * time, however little it brings.
     *
     * @param bundle the key under which the store keeps the bundle
     * @param offset where the file begins in it, in bytes
     * @param length of the file, in bytes
     */
    record Place(String bundle, int offset, int length) {}

    Manifest {
        files = Map.copyOf(files);
    }

    /** All bundles that are needed for it. */
    Set<String> bundles() {
        return files.values().stream().map(Place::bundle).collect(Collectors.toSet());
    }
}
