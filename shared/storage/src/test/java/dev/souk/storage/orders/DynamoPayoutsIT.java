package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.payouts.Payee;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutState;
import dev.souk.payouts.Payouts;
import dev.souk.payouts.Statements;
import dev.souk.platform.receipts.Receipt;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.Selling;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.UnitsTaken;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoPayoutsIT implements PayoutsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final DynamoSellersEntries entries =
            new DynamoSellersEntries(DYNAMO.client(), DYNAMO.settings(), new CountingIds());
    private final DynamoPayouts payouts = new DynamoPayouts(DYNAMO.client(), DYNAMO.settings(), new CountingIds());

    @Override
    public SellersEntries entries() {
        return entries;
    }

    @Override
    public Payouts payouts() {
        return payouts;
    }

    @Override
    public Statements statements() {
        return payouts;
    }

    @Test
    void takesWhatTheStorageTablesSay() {
        var paid = teapot("one").paymentStarted("p", NOON).paid("p", Money.of(42, "GBP"), NOON);
        new Selling(entries).follow(Optional.empty(), paid);
        assertThat(UnitsTaken.by(() -> payouts.unpaid(24, Optional.empty()))).containsValue(new Receipt.Units(0.5, 0));
        assertThat(UnitsTaken.by(() -> payouts.recorded(POTTER, "first-key"))).containsValue(new Receipt.Units(1, 0));
        assertThat(UnitsTaken.by(() -> payouts.money(POTTER))).containsValue(new Receipt.Units(2, 0));
        var money = payouts.money(POTTER);
        var payee = new Payee("Ash & Clay", "GB33BUKB20201555555555");
        var payout = new Payout(
                POTTER,
                1,
                money.balance(),
                payee,
                LATER,
                new MemberId("root"),
                PayoutState.WAITING,
                LATER,
                Optional.empty(),
                1);
        // The index's are not reported of a transaction of several items.
        assertThat(UnitsTaken.by(() -> payouts.book(money, payout, "first-key")))
                .containsValue(new Receipt.Units(0, 10));
        var sent = payout.sent(LATER).orElseThrow();
        assertThat(UnitsTaken.by(() -> payouts.change(payout, sent))).containsValue(new Receipt.Units(0, 3));
        var failed = sent.failed("No such account.", LATER);
        assertThat(UnitsTaken.by(() -> payouts.change(sent, failed))).containsValue(new Receipt.Units(0, 8));
        assertThat(UnitsTaken.by(() -> payouts.of(POTTER, YearMonth.of(2026, 11), 24, Optional.empty())))
                .containsValue(new Receipt.Units(0.5, 0));
    }
}
