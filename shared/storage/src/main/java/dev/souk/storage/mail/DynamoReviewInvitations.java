package dev.souk.storage.mail;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.orders.OrderId;
import dev.souk.reviews.ReviewInvitations;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Invitations by their day, so that a run asks for one day and reads nothing else. */
final class DynamoReviewInvitations implements ReviewInvitations {
    private static final String PART = "#";

    private final DynamoDbClient client;
    private final Supplier<String> table;

    DynamoReviewInvitations(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void plan(Invitation invitation) {
        var item = new HashMap<>(key(invitation));
        var end = invitation.day().plusDays(KEPT_DAYS).atStartOfDay(ZoneOffset.UTC);
        item.put("ttl", fromN(Long.toString(end.toEpochSecond())));
        client.putItem(put -> put.tableName(table.get()).item(item));
    }

    @Override
    public List<Invitation> of(LocalDate day, int limit) {
        return client
                .query(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :day")
                        .expressionAttributeValues(Map.of(":day", fromS(partition(day))))
                        .limit(limit))
                .items()
                .stream()
                .map(item -> Objects.requireNonNull(item.get("sk")).s().split(PART, 2))
                .map(key -> new Invitation(new OrderId(key[0]), new SellerId(key[1]), day))
                .toList();
    }

    @Override
    public void done(Invitation invitation) {
        client.deleteItem(delete -> delete.tableName(table.get()).key(key(invitation)));
    }

    private static Map<String, AttributeValue> key(Invitation invitation) {
        return Map.of(
                "pk", fromS(partition(invitation.day())),
                "sk",
                        fromS(invitation.order().value()
                                + PART
                                + invitation.seller().value()));
    }

    private static String partition(LocalDate day) {
        return "INVITATIONS#" + day;
    }
}
