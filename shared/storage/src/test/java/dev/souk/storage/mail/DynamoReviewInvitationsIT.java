package dev.souk.storage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.receipts.Receipt;
import dev.souk.reviews.ReviewInvitations;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoReviewInvitationsIT implements ReviewInvitationsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    public ReviewInvitations invitations() {
        return MailStorage.invitations(DYNAMO.client(), DYNAMO.settings()::operationsTable);
    }

    @Test
    void askingForADayWithoutAnyTakesHalfAUnit() {
        assertThat(UnitsTaken.by(() -> invitations().of(DAY.plusDays(99), 25)))
                .containsOnlyKeys(Tables.OPERATIONS)
                .containsValue(new Receipt.Units(0.5, 0));
    }
}
