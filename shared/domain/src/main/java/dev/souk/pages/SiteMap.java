package dev.souk.pages;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of the map of the site.
 *
 * @param entries by what they are of, which is in their path however that changes
 */
public record SiteMap(SortedMap<String, Entry> entries) {
    /**
     * A page that is to be found.
     *
     * @param path its address on our own origin
     * @param changed the day of its last change, {@code yyyy-mm-dd}; empty where nobody counts
     */
    public record Entry(String path, String changed) {}

    public SiteMap {
        entries = new TreeMap<>(entries);
    }

    /** One that has nothing in it. */
    public static SiteMap empty() {
        return new SiteMap(new TreeMap<>());
    }
}
