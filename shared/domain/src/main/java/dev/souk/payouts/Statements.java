package dev.souk.payouts;

import dev.souk.identity.SellerId;
import java.time.YearMonth;
import java.util.Optional;

/** What moved sellers' money, in the currency of the shop: written together with the sums of the months. */
@FunctionalInterface
public interface Statements {
    /**
     * A page of a seller's movements of a month, in UTC, the oldest first.
     *
     * @throws Payouts.InvalidCursor where the cursor is none of this list
     */
    Payouts.Page<SellersMovement> of(SellerId seller, YearMonth month, int limit, Optional<String> cursor);
}
