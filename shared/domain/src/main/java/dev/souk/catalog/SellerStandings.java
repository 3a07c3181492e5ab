package dev.souk.catalog;

import dev.souk.identity.SellerId;

/** How the shop holds it with its sellers. */
@FunctionalInterface
public interface SellerStandings {
    /**
     * How it stands with one of them.
     *
     * @param trusted whether they publish without being looked at
     * @param suspended whether nothing of theirs is shown for now
     */
    record Standing(boolean trusted, boolean suspended) {
        /** Of whom nobody has said anything. */
        public static final Standing UNKNOWN = new Standing(false, false);
    }

    /** With this one, at this moment. */
    Standing of(SellerId seller);
}
