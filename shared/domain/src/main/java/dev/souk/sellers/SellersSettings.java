package dev.souk.sellers;

import dev.souk.identity.SellerId;

/** How all sellers have set up their parts of the shop. */
public interface SellersSettings {
    /** A seller's settings, with everything that was saved before the call; the usual ones where they have kept none. */
    SellerSettings of(SellerId seller);

    /**
     * Keeps them in the place of the version before.
     *
     * @return whether they were kept; if not, others were meanwhile
     */
    boolean save(SellerSettings settings);
}
