package dev.souk.sellers;

import dev.souk.identity.SellerId;

/** Views that sellers keep, so that they find them on every device. */
public interface SavedViews {
    /** A seller's views, with everything that was saved before the call; none where they have kept none. */
    ProductViews of(SellerId seller);

    /**
     * Keeps them in the place of the version before.
     *
     * @return whether they were kept; if not, others were meanwhile
     */
    boolean save(ProductViews views);
}
