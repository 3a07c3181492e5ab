package dev.souk.storage.orders;

import dev.souk.orders.SampleOrders;
import dev.souk.payouts.InMemoryPayouts;
import dev.souk.payouts.Payouts;
import dev.souk.payouts.Statements;
import dev.souk.selling.InMemorySellersEntries;
import dev.souk.selling.SellersEntries;

class InMemoryPayoutsTest implements PayoutsContract {
    private final InMemorySellersEntries entries = new InMemorySellersEntries();
    private final InMemoryPayouts payouts = new InMemoryPayouts(entries, SampleOrders.GBP);

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
}
