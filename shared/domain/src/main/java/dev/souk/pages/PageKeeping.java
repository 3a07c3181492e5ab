package dev.souk.pages;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Makes these pages what they should be now, and those of all categories above these, which list the same. Repeating it
     * changes nothing.
     */
    public void refresh(Collection<ProductId> changed, Collection<CategoryId> lists) {
        var wanted = new LinkedHashMap<PageId, Making>();
        changed.forEach(id -> wanted.put(PageId.of(id), ofProduct(id)));
        shownIn(lists).forEach(id -> wanted.put(PageId.of(id), ofCategory(id)));
        if (wanted.isEmpty()) {
            return;
        }
        var there = new LinkedHashMap<PageId, Optional<KeptPage>>();
        wanted.keySet().forEach(id -> there.put(id, pages.find(id)));
        // After the last of them was found, or a page of an older tree could take the place of one of a newer.
        var tree = categories.findLatest();
        there.forEach((id, before) -> settled(id, Objects.requireNonNull(wanted.get(id)), before, tree));
    }

    /** The page of a product as it should be now, which is kept unless it was never in the shop. */
    public Page product(ProductId id) {
        return settled(PageId.of(id), ofProduct(id));
    }

    /** The page of a category as it should be now. */
    public Page category(CategoryId id) {
        return settled(PageId.of(id), ofCategory(id));
    }

    /** The page for an address that cannot lead anywhere. */
    public Page missing(PageId id) {
        return making.absent(id, Page.Status.MISSING, 0, categories.all());
    }

    /** Whoever moves one of them elsewhere meanwhile has its lists made by that. */
    private Set<CategoryId> shownIn(Collection<CategoryId> lists) {
        var all = new LinkedHashSet<>(lists);
        if (!lists.isEmpty()) {
            var tree = categories.findLatest();
            lists.forEach(id -> tree.path(id).forEach(step -> all.add(step.id())));
        }
        return all;
    }

    private Making ofProduct(ProductId id) {
        return (before, tree) -> {
            var found = products.findLatest(id);
            var shown = found.filter(ShelvedProduct::shown);
            if (shown.isPresent()) {
                return new Made(shown(shown.get(), tree.categories()), true);
            }
            // Of a draft nobody has to know that there is one.
            var was = before.isPresent()
                    || found.flatMap(there -> there.product().publication().firstShown())
                            .isPresent();
            var version =
                    found.map(ShelvedProduct::product).map(Product::version).orElse(0L);
            var status = was ? Page.Status.GONE : Page.Status.MISSING;
            return new Made(making.absent(PageId.of(id), status, version, tree.categories()), was);
        };
    }

    private Page shown(ShelvedProduct product, List<Category> tree) {
        return making.product(
                product,
                tree,
                products.newest(List.of(product.product().content().category()), LISTED));
    }

    private Making ofCategory(CategoryId id) {
        return (before, tree) -> tree.find(id)
                .map(category -> new Made(shown(category, tree), true))
                .orElseGet(() -> new Made(
                        making.absent(
                                PageId.of(id),
                                before.isPresent() ? Page.Status.GONE : Page.Status.MISSING,
                                0,
                                tree.categories()),
                        before.isPresent()));
    }

    private Page shown(Category category, CategoryTree tree) {
        var first = products.newest(tree.within(category.id()), LISTED + 1);
        return making.category(
                category, tree.categories(), first.subList(0, Math.min(first.size(), LISTED)), first.size() > LISTED);
    }

    /** What a page should be, and whether it is to be kept. */
    private record Made(Page page, boolean kept) {}

    /** Says what a page should be. */
    private interface Making {
        /**
         * What is made now.
         *
         * @param before the page that was found
         * @param tree as it was after that
         */
        Made make(Optional<KeptPage> before, CategoryTree tree);
    }

    private Page settled(PageId id, Making making) {
        var before = pages.find(id);
        return settled(id, making, before, categories.findLatest());
    }

    private Page settled(PageId id, Making making, Optional<KeptPage> found, CategoryTree read) {
        var before = found;
        var tree = read;
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var made = making.make(before, tree);
            var page = made.page();
            if (!made.kept()
                    || before.filter(kept -> kept.digest().equals(page.digest()))
                            .isPresent()
                    || pages.keep(id, page, changed(page, before), before)) {
                return page;
            }
            before = pages.find(id);
            tree = categories.findLatest();
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
