package dev.souk.payouts;

import static dev.souk.orders.SampleOrders.GBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Earnings;
import dev.souk.orders.OrderId;
import dev.souk.payouts.PayingOut.Outcome;
import dev.souk.payouts.SellersMovement.Cause;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerDecision;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopDetails;
import dev.souk.selling.InMemorySellersEntries;
import dev.souk.selling.SellersMonth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PayingOutTest {
    private static final SellerId POTTER = new SellerId("potter");
    private static final MemberId ROOT = new MemberId("root");
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final InMemorySellersEntries entries = new InMemorySellersEntries();
    private final InMemoryPayouts payouts = new InMemoryPayouts(entries, GBP);
    private final Map<SellerId, SellerAccount> accounts = new HashMap<>();
    private Instant now = NOON;

    private final PayingOut paying = new PayingOut(payouts, new Accounts(), new Ticking());

    /** Accounts that are put there. */
    private final class Accounts implements SellerAccounts {
        @Override
        public Optional<SellerAccount> find(SellerId seller) {
            return Optional.ofNullable(accounts.get(seller));
        }

        @Override
        public Saving save(Optional<SellerAccount> before, SellerAccount after) {
            accounts.put(after.id(), after);
            return Saving.SAVED;
        }

        @Override
        public Optional<SellerDecision> decision(SellerId seller, long version) {
            return Optional.empty();
        }

        @Override
        public Optional<Page> in(SellerState state, int limit, Optional<String> cursor) {
            return Optional.empty();
        }
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    PayingOutTest() {
        account(SellerState.APPROVED, Optional.of("GB33BUKB20201555555555"));
    }

    private void account(SellerState state, Optional<String> iban) {
        var none = ShopDetails.NONE;
        var details = new ShopDetails(
                Optional.of("Ash & Clay"),
                none.about(),
                none.returnAddress(),
                none.taxNumber(),
                iban,
                Optional.of(NOON));
        var account =
                new SellerAccount(POTTER, "potter@souk.example", details, state, NOON, Optional.empty(), false, 1);
        accounts.put(POTTER, account);
    }

    private static Money gbp(long amount) {
        return Money.of(amount, "GBP");
    }

    /** An order brings so much, or takes it back. */
    private void earn(long sales, long refunds, long commission) {
        var earned = new Earnings(gbp(sales), gbp(refunds), gbp(commission));
        var cause = new Cause.OfOrder(new OrderId("0".repeat(26)));
        entries.move(POTTER, new SellersMovement(now, cause, new SellersMonth(earned, gbp(0))));
    }

    private Payout paid(String key) {
        var outcome = paying.payOut(POTTER, ROOT, key);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).payout();
    }

    private long balance() {
        return payouts.money(POTTER).balance().amount();
    }

    @Test
    void takesAllThatThereIsAndSaysWhereItGoes() {
        earn(1_000, 0, 100);
        var payout = paid("first-key");
        assertThat(payout.amount()).isEqualTo(gbp(900));
        assertThat(payout.state()).isEqualTo(PayoutState.WAITING);
        assertThat(payout.payee().accountEnd()).isEqualTo("GB… 5555");
        assertThat(payout.by()).isEqualTo(ROOT);
        assertThat(payout.reference()).matches("SOUK [0-9A-Z]{5}-[0-9A-Z]{5}").hasSizeLessThanOrEqualTo(18);
        assertThat(balance()).isZero();
    }

    @Test
    void theSameKeyIsTheSamePayoutHoweverLate() {
        earn(1_000, 0, 100);
        var first = paid("first-key");
        now = now.plus(Duration.ofDays(400));
        earn(500, 0, 50);
        account(SellerState.SUSPENDED, Optional.empty());
        assertThat(paid("first-key")).isEqualTo(first);
        assertThat(balance()).isEqualTo(450);
    }

    @Test
    void paysNothingTwice() {
        earn(1_000, 0, 100);
        paid("first-key");
        assertThat(paying.payOut(POTTER, ROOT, "second-key")).isEqualTo(new Outcome.NothingDue(gbp(0)));
    }

    @Test
    void whatWentBackAfterAPayoutIsTakenFromTheNext() {
        earn(1_000, 0, 100);
        paid("first-key");
        earn(0, 400, -40);
        assertThat(paying.payOut(POTTER, ROOT, "second-key")).isEqualTo(new Outcome.NothingDue(gbp(-360)));
        earn(1_000, 0, 100);
        assertThat(paid("third-key").amount()).isEqualTo(gbp(540));
    }

    @Test
    void onlyWhoSellsAndSaidWhereToIsPaid() {
        earn(1_000, 0, 100);
        account(SellerState.SUSPENDED, Optional.of("GB33BUKB20201555555555"));
        assertThat(paying.payOut(POTTER, ROOT, "first-key")).isEqualTo(new Outcome.Hindered(PayoutObstacle.SUSPENDED));
        account(SellerState.WAITING, Optional.of("GB33BUKB20201555555555"));
        assertThat(paying.payOut(POTTER, ROOT, "first-key"))
                .isEqualTo(new Outcome.Hindered(PayoutObstacle.NOT_APPROVED));
        account(SellerState.APPROVED, Optional.empty());
        assertThat(paying.payOut(POTTER, ROOT, "first-key"))
                .isEqualTo(new Outcome.Hindered(PayoutObstacle.NO_PAYOUT_ACCOUNT));
        assertThat(paying.payOut(new SellerId("nobody"), ROOT, "first-key")).isEqualTo(new Outcome.Unknown());
        assertThat(balance()).isEqualTo(900);
    }

    @Test
    void aPayoutThatFailedIsInTheBalanceOnceAndNeverSent() {
        earn(1_000, 0, 100);
        var payout = paid("first-key");
        var sent = paying.sent(POTTER, 1);
        assertThat(paying.sent(POTTER, 1)).isEqualTo(sent);
        var failed = paying.failed(POTTER, 1, "The bank does not know the account.");
        assertThat(paying.failed(POTTER, 1, "Again.")).isEqualTo(failed);
        assertThat(balance()).isEqualTo(900);
        assertThat(paying.sent(POTTER, 1)).isEqualTo(new Outcome.HasFailed());
        assertThat(paying.sent(POTTER, 2)).isEqualTo(new Outcome.Unknown());
        assertThat(payout.amount()).isEqualTo(gbp(900));
        var second = paid("second-key");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.reference()).isNotEqualTo(payout.reference());
    }

    @Test
    void isOfSomething() {
        var money = payouts.money(POTTER);
        var payee = new Payee("Ash & Clay", "GB33BUKB20201555555555");
        assertThatThrownBy(() -> Payout.ofAll(money, payee, ROOT, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Sales, refunds, payouts, transfers that arrive or fail, and repetitions of all that, in any order. */
    @Test
    void whatWasPaidAndWhatIsLeftAreWhatWasEarnedToTheUnit() {
        for (long seed = 0; seed < 300; seed++) {
            new PayingOutTest().live(new SplittableRandom(seed));
        }
    }

    private void live(SplittableRandom random) {
        var earned = 0L;
        var keys = new HashSet<String>();
        for (int step = 0; step < 60; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(200)));
            switch (random.nextInt(5)) {
                case 0 -> {
                    var sales = random.nextLong(10_000);
                    var commission = sales / 9;
                    earn(sales, 0, commission);
                    earned += sales - commission;
                }
                case 1 -> {
                    var back = random.nextLong(6_000);
                    earn(0, back, -(back / 11));
                    earned -= back - back / 11;
                }
                case 2 -> {
                    var key = "key-" + random.nextInt(20);
                    var before = balance();
                    var outcome = paying.payOut(POTTER, ROOT, key);
                    if (outcome instanceof Outcome.Done(var payout) && keys.add(key)) {
                        assertThat(payout.amount().amount()).isEqualTo(before);
                        assertThat(balance()).isZero();
                    } else {
                        assertThat(balance()).isEqualTo(before);
                    }
                }
                case 3 -> paying.sent(POTTER, random.nextInt(1, 10));
                default -> paying.failed(POTTER, random.nextInt(1, 10), "No such account.");
            }
            var standing = payouts.of(POTTER, 100, Optional.empty()).entries().stream()
                    .filter(payout -> payout.state() != PayoutState.FAILED)
                    .mapToLong(payout -> payout.amount().amount())
                    .sum();
            assertThat(standing + balance()).isEqualTo(earned);
        }
    }
}
