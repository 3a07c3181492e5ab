package dev.souk.payouts;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One payment of what a seller has to their bank. Nobody's bank is called: whoever runs the marketplace makes the transfer,
 * and says what came of it.
 *
 * @param number the seller's payouts count from 1
 * @param amount above zero; never changes
 * @param at when it was taken from the balance
 * @param by the administrator who did that
 * @param since when it came into its state
 * @param reason why it failed
 * @param version one more with each change
 */
public record Payout(
        SellerId seller,
        int number,
        Money amount,
        Payee payee,
        Instant at,
        MemberId by,
        PayoutState state,
        Instant since,
        Optional<String> reason,
        long version) {
    public Payout {
        if (amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException("A payout is of something");
        }
    }

    /** The seller's next one: all that they have. */
    static Payout ofAll(SellersMoney money, Payee payee, MemberId by, Instant now) {
        return new Payout(
                money.seller(),
                money.payouts() + 1,
                money.balance(),
                payee,
                now,
                by,
                PayoutState.WAITING,
                now,
                Optional.empty(),
                1);
    }

    /** What is to stand on the transfer. */
    public String reference() {
        return PayoutReference.of(seller, number);
    }

    /** The bank has the transfer; said again it changes nothing. Empty for one that failed: its money may be paid already. */
    public Optional<Payout> sent(Instant now) {
        return switch (state) {
            case WAITING -> Optional.of(in(PayoutState.SENT, Optional.empty(), now));
            case SENT -> Optional.of(this);
            case FAILED -> Optional.empty();
        };
    }

    /** The transfer did not arrive, and its money is the seller's again; said again it changes nothing. */
    public Payout failed(String why, Instant now) {
        return switch (state) {
            case WAITING, SENT -> in(PayoutState.FAILED, Optional.of(why), now);
            case FAILED -> this;
        };
    }

    private Payout in(PayoutState next, Optional<String> why, Instant now) {
        return new Payout(seller, number, amount, payee, at, by, next, now, why, version + 1);
    }
}
