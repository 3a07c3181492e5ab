package dev.souk.testkit.collections;

import dev.souk.collections.HomeCollections;
import dev.souk.collections.SavedCollections;

/** Collections that end with the test. */
public final class SavedCollectionsInMemory implements SavedCollections {
    private HomeCollections there = HomeCollections.unsaved();

    @Override
    public synchronized HomeCollections read() {
        return there;
    }

    @Override
    public synchronized boolean save(HomeCollections wanted) {
        if (there.version() != wanted.version() - 1) {
            return false;
        }
        there = wanted;
        return true;
    }
}
