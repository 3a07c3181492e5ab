package dev.souk.storage.accounts;

import dev.souk.accounts.AddressBooks;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.accounts.AddressBooksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoAddressBooksIT extends AddressBooksContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected AddressBooks books() {
        return AccountsStorage.addressBooks(DYNAMO.enhanced(), DYNAMO.settings()::accountsTable);
    }
}
