package dev.souk.storage.mail;

import dev.souk.mail.SentMails;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.mail.SentMailsContract;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSentMailsIT extends SentMailsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected SentMails sentMails(Clock clock) {
        return MailStorage.sentMails(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock);
    }
}
