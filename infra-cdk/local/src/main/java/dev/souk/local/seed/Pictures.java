package dev.souk.local.seed;

import java.util.Set;

/** Where the shop's pictures are kept. */
interface Pictures {
    /** The keys of all that are there, of those that begin so. */
    Set<String> keys(String prefix);

    /** Keeps a WebP picture. */
    void put(String key, byte[] bytes);
}
