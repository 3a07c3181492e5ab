package dev.souk.storage.orders;

import dev.souk.payouts.Payouts;
import dev.souk.payouts.Statements;
import dev.souk.selling.SellersEntries;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
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
}
