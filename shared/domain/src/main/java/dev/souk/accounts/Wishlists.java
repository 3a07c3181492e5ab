package dev.souk.accounts;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import java.util.List;

/** All wishlists. */
public interface Wishlists {
    /** What is on the member's list, with everything that was written before the call; in no particular order. */
    List<Wish> of(MemberId member);

    /** Puts a wish on the member's list; one for the same product that is there already stays as it is. */
    void add(MemberId member, Wish wish);

    /** Takes a product off the member's list, where it is on it. */
    void remove(MemberId member, ProductId product);
}
