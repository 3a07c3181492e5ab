package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders.Page;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.reads.BatchReads;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the indexes of the orders table answer. They hold keys only, so that a change of an order costs them nothing. */
final class OrderQueries {
    private static final String OF_MEMBER = "#member = :member";
    /** As many orders of a guest as one kilobyte of keys and some more hold: 1.5 read units at most. */
    private static final int LATEST = 100;

    private static final String OVERDUE = "pending = :pending AND expiresAt <= :now";

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final Settings settings;

    OrderQueries(DynamoDbClient client, BatchReads reads, Settings settings) {
        this.client = client;
        this.reads = reads;
        this.settings = settings;
    }

    List<OrderId> overdue(Instant now, int limit) {
        var values = Map.of(":pending", OrderKey.text(OrderItem.PENDING), ":now", OrderKey.text(OrderKey.time(now)));
        return client
                .query(query -> query.tableName(settings.ordersTable())
                        .indexName("byDeadline")
                        .keyConditionExpression(OVERDUE)
                        .expressionAttributeValues(values)
                        .limit(limit))
                .items()
                .stream()
                .map(OrderQueries::id)
                .toList();
    }

    Page ofMember(MemberId member, int limit, Optional<String> cursor) {
        var start = cursor.map(text -> MemberCursor.startKey(text, member)).orElse(null);
        // One more than asked for: whether there is a next page is known without reading it.
        var ids = newest(OrderKey.member(member), start, limit + 1);
        var orders = read(ids.subList(0, Math.min(limit, ids.size())));
        return new Page(
                orders,
                ids.size() > limit && !orders.isEmpty()
                        ? Optional.of(MemberCursor.after(orders.getLast()))
                        : Optional.empty());
    }

    /** The number follows from the key: no order is read. */
    Optional<OrderId> ofGuest(String email, String number) {
        return newest(OrderKey.guest(email), null, LATEST).stream()
                .filter(id -> id.number().equals(number))
                .findFirst();
    }

    private List<OrderId> newest(String shopper, @Nullable Map<String, AttributeValue> start, int limit) {
        return client
                .query(query -> query.tableName(settings.ordersTable())
                        .indexName("byMember")
                        .keyConditionExpression(OF_MEMBER)
                        // MEMBER is one of DynamoDB's reserved words.
                        .expressionAttributeNames(Map.of("#member", "member"))
                        .expressionAttributeValues(Map.of(":member", OrderKey.text(shopper)))
                        .scanIndexForward(false)
                        .exclusiveStartKey(start)
                        .limit(limit))
                .items()
                .stream()
                .map(OrderQueries::id)
                .toList();
    }

    /** In the order of the ids. */
    private List<Order> read(List<OrderId> ids) {
        var keys = ids.stream().map(OrderKey::of).toList();
        var found = new HashMap<OrderId, Order>();
        for (var item : reads.read(settings.ordersTable(), keys)) {
            OrderImages.read(item).ifPresent(order -> found.put(order.id(), order));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private static OrderId id(Map<String, AttributeValue> keys) {
        return OrderKey.id(Objects.requireNonNull(keys.get("pk")).s());
    }
}
