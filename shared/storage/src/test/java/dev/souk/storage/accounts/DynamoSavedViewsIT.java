package dev.souk.storage.accounts;

import dev.souk.sellers.SavedViews;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.accounts.SavedViewsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSavedViewsIT extends SavedViewsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected SavedViews saved() {
        return SellersStorage.views(DYNAMO.enhanced(), DYNAMO.settings()::accountsTable);
    }
}
