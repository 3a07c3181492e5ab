package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import java.util.Set;

/** Who was helped by which review. */
public interface Votes {
    /** What came of a vote. */
    enum Outcome {
        /** It is as wanted, now or since long. */
        COUNTED,
        /** There is no such review, or none that is shown. */
        UNKNOWN,
        /** Nobody votes for themselves. */
        OWN,
        /** Others kept voting for the same one; nothing was written. */
        CROWDED
    }

    /** Counts the vote of a member for a review, once. */
    Outcome cast(ProductId product, ReviewId review, MemberId voter);

    /** Takes it back; where there is none, nothing happens. */
    Outcome takeBack(ProductId product, ReviewId review, MemberId voter);

    /** The reviews of this product for which the member has voted; every vote before the call is in it. */
    Set<ReviewId> of(ProductId product, MemberId voter);
}
