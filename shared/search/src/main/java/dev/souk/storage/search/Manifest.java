package dev.souk.storage.search;

import java.util.Map;

/**
 * Which files make up the index.
 *
 * @param version 1 at first, one more with each change
 * @param files by the name that Lucene gives a file: the key under which the store keeps it
 */
record Manifest(long version, Map<String, String> files) {
    static final Manifest NONE = new Manifest(0, Map.of());

    Manifest {
        files = Map.copyOf(files);
    }
}
