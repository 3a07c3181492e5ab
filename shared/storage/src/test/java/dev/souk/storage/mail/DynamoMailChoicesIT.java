package dev.souk.storage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.mail.MailChoices;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoMailChoicesIT implements MailChoicesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    public MailChoices choices() {
        return MailStorage.choices(DYNAMO.client(), DYNAMO.settings()::accountsTable, new FixedClock());
    }

    @Test
    void takesWhatTheStorageTablesSay() {
        assertThat(UnitsTaken.by(() -> choices().wantsInvitations("new@example.org")))
                .containsOnlyKeys(Tables.ACCOUNTS)
                .containsValue(new Receipt.Units(1, 0));
        assertThat(UnitsTaken.by(() -> choices().chooseInvitations("new@example.org", false)))
                .containsValue(new Receipt.Units(0, 1));
    }
}
