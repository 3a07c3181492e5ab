package dev.souk.testkit.accounts;

import dev.souk.sellers.SavedViews;

class SavedViewsInMemoryTest extends SavedViewsContract {
    @Override
    protected SavedViews saved() {
        return new SavedViewsInMemory();
    }
}
