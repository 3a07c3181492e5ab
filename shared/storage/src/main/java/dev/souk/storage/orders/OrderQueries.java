package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders.Page;
import dev.souk.platform.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What the indexes of the orders table answer. They hold keys only, so that a change of an order costs them nothing. */
final class OrderQueries {
    private static final String OF_MEMBER = "#member = :member";
    private static final String OVERDUE = "pending = :pending AND expiresAt <= :now";

    private final DynamoDbClient client;
    private final Settings settings;

    OrderQueries(DynamoDbClient client, Settings settings) {
        this.client = client;
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
        var ids = client
                .query(query -> query.tableName(settings.ordersTable())
                        .indexName("byMember")
                        .keyConditionExpression(OF_MEMBER)
                        // MEMBER is one of DynamoDB's reserved words.
                        .expressionAttributeNames(Map.of("#member", "member"))
                        .expressionAttributeValues(Map.of(":member", OrderKey.text(OrderKey.member(member))))
                        .scanIndexForward(false)
                        .exclusiveStartKey(start)
                        .limit(limit + 1))
                .items()
                .stream()
                .map(OrderQueries::id)
                .toList();
        var orders = read(ids.subList(0, Math.min(limit, ids.size())));
        return new Page(
                orders,
                ids.size() > limit && !orders.isEmpty()
                        ? Optional.of(MemberCursor.after(orders.getLast()))
                        : Optional.empty());
    }

    /** In the order of the ids. What DynamoDB leaves unprocessed in one batch is asked for again. */
    private List<Order> read(List<OrderId> ids) {
        var found = new HashMap<OrderId, Order>();
        var keys = ids.stream().map(OrderKey::of).toList();
        var open = keys.isEmpty()
                ? Map.<String, KeysAndAttributes>of()
                : Map.of(
                        settings.ordersTable(),
                        KeysAndAttributes.builder().keys(keys).build());
        while (!open.isEmpty()) {
            var batch = open;
            var response = client.batchGetItem(get -> get.requestItems(batch));
            response.responses().values().stream()
                    .flatMap(List::stream)
                    .flatMap(item -> OrderImages.read(item).stream())
                    .forEach(order -> found.put(order.id(), order));
            open = response.unprocessedKeys();
        }
        var orders = new ArrayList<Order>();
        ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(orders::add));
        return orders;
    }

    private static OrderId id(Map<String, AttributeValue> keys) {
        return OrderKey.id(Objects.requireNonNull(keys.get("pk")).s());
    }
}
