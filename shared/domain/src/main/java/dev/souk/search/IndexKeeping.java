package dev.souk.search;

import dev.souk.catalog.Categories;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import java.util.ArrayList;
import java.util.Collection;

/** Tells the index of products as the catalogue has them now, so that it may be told twice and out of order. */
public final class IndexKeeping {
    private final Products products;
    private final Categories categories;
    private final Ratings ratings;
    private final ProductIndex index;

    /** Over a catalogue, what reviewers think of it, and its index. */
    public IndexKeeping(Products products, Categories categories, Ratings ratings, ProductIndex index) {
        this.products = products;
        this.categories = categories;
        this.ratings = ratings;
        this.index = index;
    }

    /** Makes the index know these as they are: those that shoppers do not see it forgets. */
    public void refresh(Collection<ProductId> ids) {
        if (!ids.isEmpty()) {
            index.update(() -> asTheyAre(ids));
        }
    }

    private ProductIndex.Told asTheyAre(Collection<ProductId> ids) {
        var tree = categories.findLatest();
        var there = new ArrayList<IndexedProduct>();
        var gone = new ArrayList<ProductId>();
        for (var id : ids) {
            products.findLatest(id)
                    .filter(ShelvedProduct::shown)
                    .ifPresentOrElse(
                            found -> there.add(new IndexedProduct(
                                    found, tree.path(found.product().content().category()), ratings.of(id))),
                            () -> gone.add(id));
        }
        return new ProductIndex.Told(there, gone);
    }
}
