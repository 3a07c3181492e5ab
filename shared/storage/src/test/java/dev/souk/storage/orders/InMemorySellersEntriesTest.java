package dev.souk.storage.orders;

import dev.souk.selling.InMemorySellersEntries;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.Takings;

class InMemorySellersEntriesTest implements SellersEntriesContract {
    private final InMemorySellersEntries entries = new InMemorySellersEntries();

    @Override
    public SellersEntries entries() {
        return entries;
    }

    @Override
    public Takings takings() {
        return entries;
    }
}
