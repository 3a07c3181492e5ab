package dev.souk.testkit.collections;

import dev.souk.collections.SavedCollections;

class SavedCollectionsInMemoryTest extends SavedCollectionsContract {
    @Override
    protected SavedCollections saved() {
        return new SavedCollectionsInMemory();
    }
}
