package dev.souk.functions.search;

import dev.souk.collections.CollectionShowing;
import dev.souk.collections.SavedCollections;
import dev.souk.search.ShownProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what fills the shop's home. */
@ApplicationScoped
class CollectionBeans {
    @Produces
    @Singleton
    CollectionShowing showing(SavedCollections saved, ShownProducts shown) {
        return new CollectionShowing(saved, shown);
    }
}
