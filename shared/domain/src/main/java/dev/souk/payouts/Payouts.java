package dev.souk.payouts;

import dev.souk.identity.SellerId;
import java.util.List;
import java.util.Optional;

/**
 * The payouts of all sellers, in the currency of the shop. A payout and what it does to the seller's balance are written
 * together or not at all. Lists may lag behind a little, and never show one seller's to another.
 */
public interface Payouts {
    /**
     * One page of a list.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page<T>(List<T> entries, Optional<String> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** What the seller has now. */
    SellersMoney money(SellerId seller);

    /** The seller's payout of that number, as it is now; empty where there is none. */
    Optional<Payout> find(SellerId seller, int number);

    /** The seller's payout that was recorded under this key, however long ago; empty where there is none. */
    Optional<Payout> recorded(SellerId seller, String idempotencyKey);

    /**
     * Takes a payout from the seller's balance and writes it down.
     *
     * @return false where the seller's money is no longer what was seen, or the key has recorded another: nothing is written
     */
    boolean book(SellersMoney seen, Payout payout, String idempotencyKey);

    /**
     * Writes down what came of a payout. The money of one that fails is in the balance again.
     *
     * @return false where it is no longer what it was: nothing is written
     */
    boolean change(Payout before, Payout after);

    /**
     * A seller's own, the latest first.
     *
     * @throws InvalidCursor where the cursor is none of this list
     */
    Page<Payout> of(SellerId seller, int limit, Optional<String> cursor);

    /**
     * All of a state: what waits, the oldest first; what is done, the latest first.
     *
     * @throws InvalidCursor where the cursor is none of this list
     */
    Page<Payout> in(PayoutState state, int limit, Optional<String> cursor);

    /**
     * Sellers whose money has moved since it was last paid out, those first who have waited longest, by the month. Not all
     * of them have something: it may have moved away.
     *
     * @throws InvalidCursor where the cursor is none of this list
     */
    Page<SellerId> unpaid(int limit, Optional<String> cursor);

    /** A cursor that no page gave. */
    final class InvalidCursor extends RuntimeException {
        public InvalidCursor() {
            super("This cursor does not come from a page of this list");
        }
    }
}
