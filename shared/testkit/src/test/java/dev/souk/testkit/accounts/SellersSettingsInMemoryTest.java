package dev.souk.testkit.accounts;

import dev.souk.sellers.SellersSettings;
import dev.souk.shipping.Dispatches;

class SellersSettingsInMemoryTest extends SellersSettingsContract {
    private final SellersSettingsInMemory settings = new SellersSettingsInMemory();

    @Override
    protected SellersSettings kept() {
        return settings;
    }

    @Override
    protected Dispatches dispatches() {
        return settings;
    }
}
