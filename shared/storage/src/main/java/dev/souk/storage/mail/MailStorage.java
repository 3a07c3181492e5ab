package dev.souk.storage.mail;

import dev.souk.mail.MailChoices;
import dev.souk.mail.SentMails;
import dev.souk.platform.settings.Settings;
import dev.souk.reviews.ReviewInvitations;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts what is kept about mails behind its ports. */
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

    /**
     * Choices in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static MailChoices choices(DynamoDbClient client, Supplier<String> table, Clock clock) {
        return new DynamoMailChoices(client, table, clock);
    }

    /**
     * Invitations in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static ReviewInvitations invitations(DynamoDbClient client, Supplier<String> table) {
        return new DynamoReviewInvitations(client, table);
    }

    @Produces
    @Singleton
    MailChoices choices(DynamoDbClient client, Settings settings, Clock clock) {
        return choices(client, settings::accountsTable, clock);
    }

    @Produces
    @Singleton
    ReviewInvitations invitations(DynamoDbClient client, Settings settings) {
        return invitations(client, settings::operationsTable);
    }

    @Produces
    @Singleton
    SentMails sentMails(DynamoDbClient client, Settings settings, Clock clock) {
        return sentMails(client, settings::operationsTable, clock);
    }
}
