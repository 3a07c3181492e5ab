package dev.souk.functions.accounts;

import dev.souk.identity.SellerId;

/** Those whom the identity provider calls sellers. */
@FunctionalInterface
public interface SellerGroup {
    /**
     * Adds a member; who is in it already stays. A provider that cannot be reached is the SDK's exception.
     *
     * @param seller the id of the member
     */
    void add(SellerId seller);
}
