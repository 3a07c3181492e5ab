package dev.souk.payouts;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what a seller has from their balance, for a transfer that somebody makes by hand, and notes what came of that. Each
 * step may be said again: it changes nothing, and is answered with the payout.
 */
public final class PayingOut {
    /** A round is lost where a sale, a refund or somebody else's payout came between; more than a few are not to be expected. */
    private static final int ROUNDS = 8;

    private final Payouts payouts;
    private final SellerAccounts accounts;
    private final Clock clock;

    /** Payouts to the holders of these accounts. */
    public PayingOut(Payouts payouts, SellerAccounts accounts, Clock clock) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What came of a step. */
    public sealed interface Outcome {
        /** The payout as it is now. */
        record Done(Payout payout) implements Outcome {}

        /** There is no such seller, or no such payout of theirs. */
        record Unknown() implements Outcome {}

        /** They are paid nothing now. */
        record Hindered(PayoutObstacle obstacle) implements Outcome {}

        /** There is nothing to be paid: the balance is zero, or below. */
        record NothingDue(Money balance) implements Outcome {}

        /** It failed, and its money went back. */
        record HasFailed() implements Outcome {}

        /** Others kept changing the same. Nothing was written. */
        record Crowded() implements Outcome {}
    }

    /**
     * Records a payout of all that the seller has now.
     *
     * @param by the administrator
     * @param idempotencyKey the same again, however late, is the same payout
     */
    public Outcome payOut(SellerId seller, MemberId by, String idempotencyKey) {
        for (int round = 0; round < ROUNDS; round++) {
            // In each round: the write that was refused may be refused by itself, sent before.
            var recorded = payouts.recorded(seller, idempotencyKey);
            if (recorded.isPresent()) {
                return new Outcome.Done(recorded.get());
            }
            var account = accounts.find(seller);
            if (account.isEmpty()) {
                return new Outcome.Unknown();
            }
            var obstacle = PayoutObstacle.of(account.get());
            if (obstacle.isPresent()) {
                return new Outcome.Hindered(obstacle.get());
            }
            var money = payouts.money(seller);
            if (money.balance().isNegative() || money.balance().isZero()) {
                return new Outcome.NothingDue(money.balance());
            }
            var payout = Payout.ofAll(money, payee(account.get()), by, now());
            if (payouts.book(money, payout, idempotencyKey)) {
                return new Outcome.Done(payout);
            }
        }
        return new Outcome.Crowded();
    }

    /** Notes that the bank has the transfer. */
    public Outcome sent(SellerId seller, int number) {
        return step(seller, number, payout -> payout.sent(now()));
    }

    /** Notes that the transfer did not arrive, and gives its money back to the seller's balance. */
    public Outcome failed(SellerId seller, int number, String reason) {
        return step(seller, number, payout -> Optional.of(payout.failed(reason, now())));
    }

    private Outcome step(SellerId seller, int number, Function<Payout, Optional<Payout>> step) {
        for (int round = 0; round < ROUNDS; round++) {
            var before = payouts.find(seller, number);
            if (before.isEmpty()) {
                return new Outcome.Unknown();
            }
            var after = step.apply(before.get());
            if (after.isEmpty()) {
                return new Outcome.HasFailed();
            }
            if (after.equals(before) || payouts.change(before.get(), after.get())) {
                return new Outcome.Done(after.get());
            }
        }
        return new Outcome.Crowded();
    }

    private static Payee payee(SellerAccount account) {
        return new Payee(
                account.details().shopName().orElseThrow(),
                account.details().payoutAccount().orElseThrow());
    }

    /** As exactly as it is kept, so that what is read again is what was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
