package dev.souk.catalog;

import dev.souk.identity.SellerId;

/** Which sellers publish without being looked at. */
@FunctionalInterface
public interface TrustedSellers {
    /** Whether this one does. */
    boolean trusts(SellerId seller);
}
