package dev.souk.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.pages.PageChanges;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files the products of categories anew that have another place in the tree, or another name, in steps that are short enough for
 * a function. Each step reads the tree and the products as they are then: so it may be done twice, late, and beside others.
 */
public final class ProductRefiling {
    /** Read one by one, each a few milliseconds: a step stays well within the time of a call. */
    static final int AT_ONCE = 200;

    private final Products products;
    private final IndexKeeping keeping;
    private final PageChanges pages;

    /** Over a catalogue, its index, and who makes its pages. */
    public ProductRefiling(Products products, IndexKeeping keeping, PageChanges pages) {
        this.products = products;
        this.keeping = keeping;
        this.pages = pages;
    }

    /**
     * One step: the index knows these products as they are, and their pages are told of.
     *
     * @return the next one; empty where all is done
     */
    public Optional<RefilingStep> step(RefilingStep step) {
        var page = page(step.left().getFirst(), step.place());
        var ids = page.products().stream().map(ProductSummary::id).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            // First: whatever keeps the index from being written keeps no page from it.
            pages.tell("refiled-" + step.name(), new PageChanges.Told(ids, Set.of(), Set.of()));
            keeping.refresh(ids);
        }
        return page.nextCursor().map(step::from).or(step::withNextCategory);
    }

    private Listing.Outcome.Page page(CategoryId category, Optional<String> place) {
        // The newest first: what comes meanwhile is filed by its own change.
        var listing = new Listing(Optional.of(category), Sort.NEWEST, AT_ONCE, place);
        return switch (products.list(listing)) {
            case Listing.Outcome.Page page -> page;
            // Lists have other cursors since a deployment: the category is begun again.
            case Listing.Outcome.CursorUnknown() when place.isPresent() -> page(category, Optional.empty());
            case Listing.Outcome.CursorUnknown() -> throw new IllegalStateException("There was no cursor");
        };
    }
}
