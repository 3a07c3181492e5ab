package dev.souk.pages;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes pages what the catalogue is. What is asked first is which page is there, then how things stand, and what is made of that
 * is kept only where the page is still the one that was there: so whoever is overtaken writes nothing and looks again. A page
 * never goes back to an older state, however often and in whatever order its changes are told.
 */
public final class PageKeeping {
    /** What a category's page begins with, as many as the storefront asks for at first. */
    public static final int LISTED = 24;

    /** Each time somebody else has written a newer page: more often than this is no accident. */
    private static final int MOST_TRIES = 6;

    private final Products products;
    private final Categories categories;
    private final Pages pages;
    private final PageMaking making;
    private final Clock clock;

    public PageKeeping(Products products, Categories categories, Pages pages, PageMaking making, Clock clock) {
        this.products = products;
        this.categories = categories;
        this.pages = pages;
        this.making = making;
        this.clock = clock;
    }

    /** Makes these pages what they should be now. Repeating it changes nothing. */
    public void refresh(Collection<ProductId> changed, Collection<CategoryId> lists) {
        if (changed.isEmpty() && lists.isEmpty()) {
            return;
        }
        var tree = categories.all();
        changed.forEach(id -> product(id, tree));
        lists.forEach(id -> category(id, tree));
    }

    /** The page of a product as it should be now, which is kept unless it was never in the shop. */
    public Page product(ProductId id) {
        return product(id, categories.all());
    }

    /** The page of a category as it should be now. */
    public Page category(CategoryId id) {
        return category(id, categories.all());
    }

    /** The page for an address that cannot lead anywhere. */
    public Page missing(PageId id) {
        return making.absent(id, Page.Status.MISSING, 0, categories.all());
    }

    private Page product(ProductId id, List<Category> tree) {
        return settled(PageId.of(id), before -> {
            var found = products.findLatest(id);
            var shown = found.filter(ShelvedProduct::shown);
            if (shown.isPresent()) {
                return new Made(shown(shown.get(), tree), true);
            }
            // Of a draft nobody has to know that there is one.
            var was = before.isPresent()
                    || found.flatMap(there -> there.product().publication().firstShown())
                            .isPresent();
            var version =
                    found.map(ShelvedProduct::product).map(Product::version).orElse(0L);
            var status = was ? Page.Status.GONE : Page.Status.MISSING;
            return new Made(making.absent(PageId.of(id), status, version, tree), was);
        });
    }

    private Page shown(ShelvedProduct product, List<Category> tree) {
        return making.product(
                product, tree, list(product.product().content().category()).products());
    }

    private Page category(CategoryId id, List<Category> tree) {
        return settled(
                PageId.of(id),
                before -> tree.stream()
                        .filter(category -> category.id().equals(id))
                        .findFirst()
                        .map(category -> new Made(making.category(category, tree, list(id)), true))
                        .orElseGet(() -> new Made(
                                making.absent(
                                        PageId.of(id),
                                        before.isPresent() ? Page.Status.GONE : Page.Status.MISSING,
                                        0,
                                        tree),
                                before.isPresent())));
    }

    private Listing.Outcome.Page list(CategoryId category) {
        var listing = new Listing(Optional.of(category), Sort.NEWEST, LISTED, Optional.empty());
        return switch (products.list(listing)) {
            case Listing.Outcome.Page page -> page;
            case Listing.Outcome.CursorUnknown() -> throw new IllegalStateException("There was no cursor");
        };
    }

    /** What a page should be, and whether it is to be kept. */
    private record Made(Page page, boolean kept) {}

    private Page settled(PageId id, Function<Optional<KeptPage>, Made> make) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var before = pages.find(id);
            var made = make.apply(before);
            var page = made.page();
            if (!made.kept()
                    || before.filter(kept -> kept.digest().equals(page.digest()))
                            .isPresent()
                    || pages.keep(id, page, changed(page, before), before)) {
                return page;
            }
        }
        throw new IllegalStateException("Others write the page " + id.path() + " all the time");
    }

    /** A new look of what did not change is no change of it. */
    private LocalDate changed(Page page, Optional<KeptPage> before) {
        return before.filter(kept -> kept.version() == page.version()
                        && kept.code() == page.status().code())
                .map(KeptPage::changed)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
