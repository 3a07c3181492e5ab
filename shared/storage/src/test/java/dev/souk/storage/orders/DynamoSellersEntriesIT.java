package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.receipts.Receipt;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.Selling;
import dev.souk.selling.Stage;
import dev.souk.selling.Takings;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSellersEntriesIT implements SellersEntriesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final DynamoSellersEntries entries =
            new DynamoSellersEntries(DYNAMO.client(), DYNAMO.settings(), new CountingIds());

    @Override
    public SellersEntries entries() {
        return entries;
    }

    @Override
    public Takings takings() {
        return entries;
    }

    @Test
    void takesWhatTheStorageTablesSay() {
        var selling = new Selling(entries);
        var paid = teapot("one").paymentStarted("p", NOON).paid("p", Money.of(42, "GBP"), NOON);
        var accepted = paid.fulfilled(POTTER, new FulfilmentStep.Accept(), Actor.SELLER, NOON);
        // And one for the index, which DynamoDB Local does not report of a transaction of several items.
        assertThat(UnitsTaken.by(() -> selling.follow(Optional.empty(), paid)))
                .containsOnlyKeys(Tables.ORDERS)
                .containsValue(new Receipt.Units(0, 8));
        assertThat(UnitsTaken.by(() -> selling.follow(Optional.of(paid), accepted)))
                .containsValue(new Receipt.Units(0, 3));
        assertThat(UnitsTaken.by(() -> entries.list(POTTER, Stage.TO_SHIP, 24, Optional.empty())))
                .containsValue(new Receipt.Units(0.5, 0));
        assertThat(UnitsTaken.by(() -> entries.waiting(POTTER, 99))).containsValue(new Receipt.Units(2, 0));
        assertThat(UnitsTaken.by(() -> entries.of(POTTER, SampleOrders.GBP))).containsValue(new Receipt.Units(0.5, 0));
    }
}
