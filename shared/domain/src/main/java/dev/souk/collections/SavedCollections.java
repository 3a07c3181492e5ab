package dev.souk.collections;

/** What administrators want the shop's home to show. */
public interface SavedCollections {
    /** With everything that was saved before the call; {@link HomeCollections#unsaved} where nothing was. */
    HomeCollections read();

    /**
     * Keeps them in the place of the version before.
     *
     * @return whether they were kept; if not, others were meanwhile
     */
    boolean save(HomeCollections collections);
}
