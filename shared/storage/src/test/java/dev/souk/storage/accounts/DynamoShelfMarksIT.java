package dev.souk.storage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.receipts.Receipt;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.ShelfMarks;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.accounts.ShelfMarksContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoShelfMarksIT extends ShelfMarksContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected SellerAccounts accounts() {
        return SellersStorage.sellers(DYNAMO.client(), DYNAMO.settings()::accountsTable, new CountingIds());
    }

    @Override
    protected ShelfMarks marks() {
        return SellersStorage.shelfMarks(DYNAMO.client(), DYNAMO.settings()::accountsTable);
    }

    @Test
    void costsHalfAUnitToAskForWhileThereIsNone() {
        var marks = marks();
        assertThat(UnitsTaken.by(() -> assertThat(marks.all()).isEmpty())).containsValue(new Receipt.Units(0.5, 0));
    }
}
