package dev.souk.storage.insights;

import dev.souk.insights.InMemoryViews;
import dev.souk.insights.Views;

class InMemoryViewsTest implements ViewsContract {
    private final InMemoryViews views = new InMemoryViews();

    @Override
    public Views views() {
        return views;
    }
}
