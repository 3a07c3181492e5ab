package dev.souk.storage.mail;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.mail.SentMails;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** One item a mail: a lease while it is sent, a mark when it has gone out. Two writes a mail, no read. */
final class DynamoSentMails implements SentMails {
    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoSentMails(DynamoDbClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Claim claim(String key, Duration lease) {
        var now = clock.instant();
        try {
            client.updateItem(update -> update.tableName(table.get())
                    .key(item(key))
                    .updateExpression("SET #lease = :lease, #ttl = :ttl")
                    .conditionExpression(
                            "attribute_not_exists(#sent) AND (attribute_not_exists(#lease) OR #lease <= :now)")
                    .expressionAttributeNames(Map.of("#lease", "lease", "#ttl", "ttl", "#sent", "sent"))
                    .expressionAttributeValues(Map.of(
                            ":now", fromN(Long.toString(now.toEpochMilli())),
                            ":lease", fromN(Long.toString(now.plus(lease).toEpochMilli())),
                            ":ttl", fromN(Long.toString(now.plus(KEPT).getEpochSecond()))))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Claim.GRANTED;
        } catch (ConditionalCheckFailedException refused) {
            return refused.item().containsKey("sent") ? Claim.SENT : Claim.IN_PROGRESS;
        }
    }

    @Override
    public void sent(String key) {
        client.updateItem(update -> update.tableName(table.get())
                .key(item(key))
                .updateExpression("SET #sent = :now, #ttl = :ttl REMOVE #lease")
                .expressionAttributeNames(Map.of("#lease", "lease", "#ttl", "ttl", "#sent", "sent"))
                .expressionAttributeValues(Map.of(
                        ":now", fromN(Long.toString(clock.millis())),
                        ":ttl", fromN(Long.toString(clock.instant().plus(KEPT).getEpochSecond())))));
    }

    @Override
    public void release(String key) {
        client.updateItem(update -> update.tableName(table.get())
                .key(item(key))
                .updateExpression("REMOVE #lease")
                .expressionAttributeNames(Map.of("#lease", "lease")));
    }

    private static Map<String, AttributeValue> item(String key) {
        return Map.of("pk", fromS("MAIL#" + key), "sk", fromS("-"));
    }
}
