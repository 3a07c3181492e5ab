package dev.souk.storage.mail;

import dev.souk.mail.SentMails;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the marks of sent mails behind their port. */
@Singleton
public class MailStorage {
    /**
     * Marks in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static SentMails sentMails(DynamoDbClient client, Supplier<String> table, Clock clock) {
        return new DynamoSentMails(client, table, clock);
    }

    @Produces
    @Singleton
    SentMails sentMails(DynamoDbClient client, Settings settings, Clock clock) {
        return sentMails(client, settings::operationsTable, clock);
    }
}
