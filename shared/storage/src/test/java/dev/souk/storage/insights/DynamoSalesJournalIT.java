package dev.souk.storage.insights;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.insights.Days;
import dev.souk.insights.SalesJournal;
import dev.souk.insights.SalesKeeping;
import dev.souk.money.Money;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSalesJournalIT implements SalesJournalContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final DynamoSalesJournal journal = new DynamoSalesJournal(DYNAMO.client(), DYNAMO.settings());

    @Override
    public SalesJournal journal() {
        return journal;
    }

    @Test
    void takesWhatTheStorageTablesSay() {
        var paid = teapot("one").paymentStarted("p", NOON).paid("p", Money.of(42, "GBP"), NOON);
        assertThat(UnitsTaken.by(() -> new SalesKeeping(journal).follow(Optional.empty(), paid)))
                .containsOnlyKeys(Tables.INSIGHTS)
                .containsValue(new Receipt.Units(0, 1));
        assertThat(UnitsTaken.by(() -> assertThat(journal.of(POTTER, GBP, new Days(TODAY, TODAY)))
                        .hasSize(1)))
                .containsValue(new Receipt.Units(0.5, 0));
        var year = new Days(TODAY.minusDays(365), TODAY);
        assertThat(UnitsTaken.by(() -> assertThat(journal.of(POTTER, GBP, year)).hasSize(1)))
                .containsValue(new Receipt.Units(6.5, 0));
    }
}
