package dev.souk.storage.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the index is kept. Bundles of files are written once, each under a key of its own, and never changed. */
interface IndexStore {
    /**
     * A bundle that is there, whether or not the index uses it.
     *
     * @param since when it was written
     */
    record Kept(String key, Instant since) {}

    /** The manifest as it is now: every publication that returned before the call is in it. */
    Manifest manifest();

    /**
     * Puts the next manifest into the place of the one before.
     *
     * @return false where somebody else did meanwhile, or where the answer was lost and it is in its place already
     */
    boolean publish(Manifest next);

    /** A bundle; empty where it is not there (any more). */
    Optional<byte[]> read(String key);

    void write(String key, byte[] content);

    /** All bundles. */
    List<Kept> bundles();

    void delete(Collection<String> keys);
}
