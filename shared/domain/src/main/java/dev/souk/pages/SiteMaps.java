package dev.souk.pages;

import java.util.Optional;

/** The parts of the map of the site, as search engines read them. */
public interface SiteMaps {
    /**
     * A part that is there.
     *
     * @param tag changes whenever it is written
     */
    record Kept(String tag, SiteMap map) {}

    /** A part; everything that was written before the call is in it. Empty where it is not there yet. */
    Optional<Kept> find(String part);

    /**
     * Keeps a part in the place of the one that was there.
     *
     * @param before as it was found; empty where it was not there
     * @return false where another one is there by now, and nothing was written
     */
    boolean keep(String part, SiteMap map, Optional<Kept> before);

    /**
     * Writes what leads to these parts: the index of them, and what tells robots of it and where not to go. Repeating it
     * changes nothing.
     */
    void lead(Iterable<String> parts);
}
