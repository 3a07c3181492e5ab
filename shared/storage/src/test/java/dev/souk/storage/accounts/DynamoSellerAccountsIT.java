package dev.souk.storage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.sellers.SellerAccounts;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.accounts.SellerAccountsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSellerAccountsIT extends SellerAccountsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected SellerAccounts accounts() {
        return SellersStorage.sellers(DYNAMO.client(), DYNAMO.settings()::accountsTable, new CountingIds());
    }

    @Test
    void askingWhetherSomebodyMaySellCostsAUnit() {
        var accounts = accounts();
        assertThat(UnitsTaken.by(
                        () -> assertThat(accounts.find(new SellerId("maya"))).isEmpty()))
                .containsValue(new Receipt.Units(1, 0));
    }
}
