package dev.souk.search;

import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import java.util.Optional;

/**
 * Makes the index what the catalogue is, in steps that are short enough for a function: first each product of the catalogue is
 * told anew, then each that the index knows is asked for, so that what is gone is forgotten. Meanwhile it can be searched, and
 * changes of the catalogue are followed as ever: each step reads the products as they are then. A step may be repeated.
 */
public final class IndexRebuilding {
    /** Read one by one, each a few milliseconds: a step stays well within the time of a call. */
    private static final int AT_ONCE = 200;

    private static final String TELL = "tell-";
    private static final String FORGET = "forget-";

    private final Products products;
    private final ProductIndex index;
    private final IndexKeeping keeping;

    /** Over a catalogue and its index. */
    public IndexRebuilding(Products products, ProductIndex index, IndexKeeping keeping) {
        this.products = products;
        this.index = index;
        this.keeping = keeping;
    }

    /** What came of a step. */
    public sealed interface Outcome {
        /**
         * It is done.
         *
         * @param looked how many products it looked at
         * @param next where the next one begins; empty where there is none left
         */
        record Stepped(int looked, Optional<String> next) implements Outcome {}

        /** No step ended there. */
        record PlaceUnknown() implements Outcome {}
    }

    /** Begins with an index that knows nothing, for one that cannot be read any more: nothing is found until it is told. */
    public Outcome beginAfresh() {
        index.clear();
        return tell(Optional.empty());
    }

    /**
     * One step.
     *
     * @param place where the step before ended; empty for the first
     */
    public Outcome step(Optional<String> place) {
        if (place.isEmpty()) {
            return tell(Optional.empty());
        }
        var text = place.get();
        if (text.startsWith(TELL)) {
            return tell(Optional.of(text.substring(TELL.length())));
        }
        return text.startsWith(FORGET) ? forget(text.substring(FORGET.length())) : new Outcome.PlaceUnknown();
    }

    private Outcome tell(Optional<String> cursor) {
        // The newest first: what comes meanwhile is told by its own change.
        return switch (products.list(new Listing(Optional.empty(), Sort.NEWEST, AT_ONCE, cursor))) {
            case Listing.Outcome.CursorUnknown() -> new Outcome.PlaceUnknown();
            case Listing.Outcome.Page page -> {
                keeping.refresh(page.products().stream().map(ProductSummary::id).toList());
                yield new Outcome.Stepped(
                        page.products().size(),
                        Optional.of(page.nextCursor().map(next -> TELL + next).orElse(FORGET)));
            }
        };
    }

    private Outcome forget(String after) {
        if (!after.isEmpty() && !ProductId.isValid(after)) {
            return new Outcome.PlaceUnknown();
        }
        var known = index.known(Optional.of(after).filter(id -> !id.isEmpty()).map(ProductId::new), AT_ONCE);
        keeping.refresh(known.stream().filter(id -> products.find(id).isEmpty()).toList());
        return new Outcome.Stepped(
                known.size(),
                known.size() < AT_ONCE
                        ? Optional.empty()
                        : Optional.of(FORGET + known.getLast().value()));
    }
}
