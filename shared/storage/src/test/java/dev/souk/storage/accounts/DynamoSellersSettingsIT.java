package dev.souk.storage.accounts;

import dev.souk.sellers.SellersSettings;
import dev.souk.shipping.Dispatches;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.accounts.SellersSettingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSellersSettingsIT extends SellersSettingsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected SellersSettings kept() {
        return SellersStorage.settings(DYNAMO.enhanced(), DYNAMO.settings()::accountsTable);
    }

    @Override
    protected Dispatches dispatches() {
        return SellersStorage.dispatches(DYNAMO.client(), DYNAMO.settings()::accountsTable);
    }
}
