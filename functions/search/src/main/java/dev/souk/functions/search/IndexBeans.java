package dev.souk.functions.search;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Products;
import dev.souk.pages.PageChanges;
import dev.souk.reviews.Reviews;
import dev.souk.search.IndexKeeping;
import dev.souk.search.IndexRebuilding;
import dev.souk.search.ProductIndex;
import dev.souk.search.ProductRefiling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what keeps the index. */
@ApplicationScoped
class IndexBeans {
    @Produces
    @Singleton
    IndexKeeping keeping(Products products, Categories categories, Reviews reviews, ProductIndex index) {
        return new IndexKeeping(products, categories, reviews::latestRating, index);
    }

    @Produces
    @Singleton
    IndexRebuilding rebuilding(Products products, ProductIndex index, IndexKeeping keeping) {
        return new IndexRebuilding(products, index, keeping);
    }

    @Produces
    @Singleton
    ProductRefiling refiling(Products products, IndexKeeping keeping, PageChanges pages) {
        return new ProductRefiling(products, keeping, pages);
    }
}
