package dev.souk.testkit.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lets something happen once, right after a product was first read. */
class RacingProducts implements Products {
    private final CatalogInMemory catalog;
    private final Runnable meanwhile;
    private boolean happened;

    RacingProducts(CatalogInMemory catalog, Runnable meanwhile) {
        this.catalog = catalog;
        this.meanwhile = meanwhile;
    }

    @Override
    public Optional<ShelvedProduct> findOwn(ProductId id) {
        return catalog.findOwn(id);
    }

    @Override
    public Optional<ShelvedProduct> findLatest(ProductId id) {
        var found = catalog.findLatest(id);
        if (!happened) {
            happened = true;
            meanwhile.run();
        }
        return found;
    }

    @Override
    public List<ProductSummary> newest(Collection<CategoryId> categories, int limit) {
        return catalog.newest(categories, limit);
    }

    @Override
    public Listing.Outcome list(Listing listing) {
        return catalog.list(listing);
    }

    @Override
    public boolean save(Change change) {
        return catalog.save(change);
    }
}
