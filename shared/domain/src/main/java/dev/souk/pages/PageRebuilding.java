package dev.souk.pages;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import java.util.List;
import java.util.Optional;

/**
 * Makes all pages what the catalogue is, in steps that are short enough for a function: those of the categories, those of the
 * products, and then those of products that are not in the shop any more. Meanwhile pages are read and changes followed; a step
 * may be repeated.
 */
public final class PageRebuilding {
    /** Each is some four calls of a few milliseconds. */
    private static final int AT_ONCE = 40;

    private static final String AISLES = "aisles-";
    private static final String MAKE = "make-";
    private static final String LOOK = "look-";

    private final Products products;
    private final Categories categories;
    private final Pages pages;
    private final PageKeeping keeping;
    private final SiteMapping mapping;

    public PageRebuilding(
            Products products, Categories categories, Pages pages, PageKeeping keeping, SiteMapping mapping) {
        this.products = products;
        this.categories = categories;
        this.pages = pages;
        this.keeping = keeping;
        this.mapping = mapping;
    }

    /** What came of a step. */
    public sealed interface Outcome {
        /**
         * It is done.
         *
         * @param looked how many pages it looked at
         * @param next where the next one begins; empty where there is none left
         */
        record Stepped(int looked, Optional<String> next) implements Outcome {}

        /** No step ended there. */
        record PlaceUnknown() implements Outcome {}
    }

    /**
     * One step.
     *
     * @param place where the step before ended; empty for the first
     */
    public Outcome step(Optional<String> place) {
        if (place.isEmpty()) {
            mapping.open();
            mapping.refreshAisles();
            return aisles(0);
        }
        var text = place.get();
        if (text.matches(AISLES + "[0-9]{1,4}")) {
            return aisles(Integer.parseInt(text.substring(AISLES.length())));
        }
        if (text.startsWith(MAKE)) {
            return make(Optional.of(text.substring(MAKE.length())).filter(cursor -> !cursor.isEmpty()));
        }
        return text.startsWith(LOOK) ? look(text.substring(LOOK.length())) : new Outcome.PlaceUnknown();
    }

    private Outcome aisles(int from) {
        var ids = categories.all().stream()
                .map(Category::id)
                .skip(from)
                .limit(AT_ONCE)
                .toList();
        keeping.refresh(List.of(), ids);
        return new Outcome.Stepped(ids.size(), Optional.of(ids.size() < AT_ONCE ? MAKE : AISLES + (from + AT_ONCE)));
    }

    private Outcome make(Optional<String> cursor) {
        // The newest first: what comes meanwhile is made by its own change.
        return switch (products.list(new Listing(Optional.empty(), Sort.NEWEST, AT_ONCE, cursor))) {
            case Listing.Outcome.CursorUnknown() -> new Outcome.PlaceUnknown();
            case Listing.Outcome.Page page -> {
                made(page.products().stream().map(ProductSummary::id).toList());
                yield new Outcome.Stepped(
                        page.products().size(),
                        Optional.of(page.nextCursor().map(next -> MAKE + next).orElse(LOOK)));
            }
        };
    }

    private Outcome look(String after) {
        if (!after.isEmpty() && !ProductId.isValid(after)) {
            return new Outcome.PlaceUnknown();
        }
        var known = pages.known(PageId.Kind.PRODUCT, Optional.of(after).filter(id -> !id.isEmpty()), AT_ONCE).stream()
                .map(ProductId::new)
                .toList();
        made(known.stream().filter(id -> products.find(id).isEmpty()).toList());
        return new Outcome.Stepped(
                known.size(),
                known.size() < AT_ONCE
                        ? Optional.empty()
                        : Optional.of(LOOK + known.getLast().value()));
    }

    private void made(List<ProductId> ids) {
        keeping.refresh(ids, List.of());
        mapping.refresh(ids);
    }
}
