package dev.souk.testkit.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.ProductViews;
import dev.souk.sellers.SavedViews;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Views that end with the test. */
public final class SavedViewsInMemory implements SavedViews {
    private final Map<SellerId, ProductViews> views = new ConcurrentHashMap<>();

    @Override
    public ProductViews of(SellerId seller) {
        return views.getOrDefault(seller, ProductViews.none(seller));
    }

    @Override
    public synchronized boolean save(ProductViews wanted) {
        if (of(wanted.seller()).version() != wanted.version() - 1) {
            return false;
        }
        views.put(wanted.seller(), wanted);
        return true;
    }
}
