package dev.souk.pricing;

import dev.souk.identity.MemberId;

/** What members bought before. */
@FunctionalInterface
public interface PurchaseHistory {
    /** Whether this member has an order that is paid or may still be; may lag behind a little. */
    boolean hasBought(MemberId member);
}
