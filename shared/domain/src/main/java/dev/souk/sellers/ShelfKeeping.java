package dev.souk.sellers;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.Product;
import dev.souk.catalog.Products;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.SellerId;
import dev.souk.sellers.ShelfMark.Round;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Brings a seller's products in line with whether they may sell: withheld from shoppers, or given back to them. A piece of work
 * may die anywhere and be done again, alone or beside another: each product is written on condition that it is as it was read.
 */
public final class ShelfKeeping {
    /** A page of the shelf, after each of which it is asked whether there is time, and whether the decision still stands. */
    private static final int PAGE = 25;

    /** Each failed attempt means that somebody else's succeeded. */
    private static final int ATTEMPTS = 5;

    private final ShelfMarks marks;
    private final SellersShelves shelves;
    private final Products products;
    private final Clock clock;

    /** Keeping these products by these marks. */
    public ShelfKeeping(ShelfMarks marks, SellersShelves shelves, Products products, Clock clock) {
        this.marks = marks;
        this.shelves = shelves;
        this.products = products;
        this.clock = clock;
    }

    /**
     * Goes on with the first round through a shelf, which begins when a decision is made.
     *
     * @param timeIsUp asked after each page: whether to leave the rest to the next piece of work
     * @return how many products were written
     */
    public int follow(SellerId seller, BooleanSupplier timeIsUp) {
        return marks.find(seller)
                .filter(mark -> mark.round() == Round.FIRST)
                .map(mark -> work(mark, timeIsUp))
                .orElse(0);
    }

    /** Goes on with a shelf in whichever round it is, if that is due; else as {@link #follow}. */
    public int resume(ShelfMark mark, BooleanSupplier timeIsUp) {
        return mark.due().isAfter(clock.instant()) || !stands(mark) ? 0 : work(mark, timeIsUp);
    }

    private int work(ShelfMark mark, BooleanSupplier timeIsUp) {
        var written = 0;
        var cursor = mark.cursor();
        do {
            var page = shelves.of(mark.seller(), ShelfFilter.ALL, PAGE, cursor)
                    .orElseThrow(
                            () -> new IllegalStateException("The shelf of " + mark.seller() + " has no such page"));
            for (var there : page.products()) {
                written += bring(there.product(), mark) ? 1 : 0;
            }
            cursor = page.next();
        } while (cursor.isPresent() && !timeIsUp.getAsBoolean() && stands(mark));
        note(mark, cursor);
        return written;
    }

    private void note(ShelfMark mark, Optional<String> next) {
        var now = clock.instant();
        if (next.isPresent()) {
            marks.replace(mark, mark.reached(next.get(), now));
        } else if (mark.round() == Round.FIRST) {
            marks.replace(mark, mark.again(now));
        } else {
            marks.remove(mark);
        }
    }

    /** Whether nobody has decided anew, or is further with this. */
    private boolean stands(ShelfMark mark) {
        return marks.find(mark.seller()).equals(Optional.of(mark));
    }

    /** Whether it had to be written. What is another seller's by now is nothing to this one. */
    private boolean bring(Product seen, ShelfMark mark) {
        var there = Optional.of(seen);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var wrong = there.filter(one -> one.content().seller().id().equals(mark.seller()))
                    .filter(one -> one.publication().withheld() != mark.withheld());
            if (wrong.isEmpty()) {
                return false;
            }
            var right = wrong.get().movedTo(wrong.get().publication().withheld(mark.withheld()));
            if (products.save(Products.Change.of(ChangedBy.SCHEDULE, right))) {
                return true;
            }
            there = products.findLatest(seen.id()).map(ShelvedProduct::product);
        }
        throw new IllegalStateException(seen.id() + " is written by others all the time");
    }
}
