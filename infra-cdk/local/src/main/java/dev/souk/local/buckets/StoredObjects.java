package dev.souk.local.buckets;

import java.util.Optional;

/** What the engine holds. */
@FunctionalInterface
interface StoredObjects {
    /** The object as it is now; empty where there is none. May throw an engine's exception at any time. */
    Optional<Stored> find(String bucket, String key);

    /**
     * An object that is there.
     *
     * @param size in bytes
     * @param eTag without quotes
     */
    record Stored(long size, String eTag) {}
}
