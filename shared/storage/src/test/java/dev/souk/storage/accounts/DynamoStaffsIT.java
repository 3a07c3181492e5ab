package dev.souk.storage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.staff.Memberships;
import dev.souk.staff.Staffs;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.staff.StaffsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoStaffsIT extends StaffsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Staffs staffs() {
        return StaffStorage.staffs(DYNAMO.client(), DYNAMO.settings()::accountsTable, new CountingIds());
    }

    @Override
    protected Memberships memberships() {
        return StaffStorage.memberships(DYNAMO.client(), DYNAMO.settings()::accountsTable);
    }

    @Test
    void askingForWhomSomebodyWorksCostsAUnit() {
        var memberships = memberships();
        assertThat(UnitsTaken.by(
                        () -> assertThat(memberships.of(new MemberId("nobody"))).isEmpty()))
                .containsValue(new Receipt.Units(1, 0));
    }
}
