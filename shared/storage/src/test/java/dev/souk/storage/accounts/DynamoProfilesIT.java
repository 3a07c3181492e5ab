package dev.souk.storage.accounts;

import dev.souk.accounts.Profiles;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.accounts.ProfilesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoProfilesIT extends ProfilesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Profiles profiles() {
        return AccountsStorage.profiles(DYNAMO.enhanced(), DYNAMO.settings()::accountsTable);
    }
}
