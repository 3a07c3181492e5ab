package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders.Page;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.reads.BatchReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the indexes of the orders table answer. They hold keys only, so that a change of an order costs them nothing. */
final class OrderQueries {
    private static final String OF_MEMBER = "#member = :member AND placedAt BETWEEN :earliest AND :latest";
    /** As many orders of a guest as one kilobyte of keys and some more hold: 1.5 read units at most. */
    private static final int LATEST = 100;

    /**
     * As many orders as a search looks into before it answers: 30 read units at most. Who wants to look further back takes the
     * next page.
     */
    private static final int SEARCHED = 60;

    /** As many as a search reads at once: the first page of most is found in the first. */
    private static final int AT_ONCE = 20;

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

    Page ofMember(MemberId member, OrderFilter filter, int limit, Optional<String> cursor) {
        var span = PlacedSpan.of(filter);
        var start = cursor.map(MemberCursor::place).map(span::checked);
        if (span.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        var most = filter.looksInside() ? SEARCHED : limit;
        // One more than is looked at: whether there is a next page is known without reading it.
        var keys = newest(OrderKey.member(member), span, start, most + 1);
        return searched(keys, filter, limit, most);
    }

    private Page searched(List<PlacedKey> keys, OrderFilter filter, int limit, int most) {
        var found = new ArrayList<Order>();
        var end = Math.min(most, keys.size());
        var step = filter.looksInside() ? AT_ONCE : limit;
        for (var from = 0; from < end; from += step) {
            var part = keys.subList(from, Math.min(from + step, end));
            var orders = read(part);
            for (var key : part) {
                var order = orders.get(key.id());
                if (order != null && filter.matches(order)) {
                    found.add(order);
                }
                if (found.size() == limit) {
                    return page(found, keys, key);
                }
            }
        }
        return end == 0 ? new Page(found, Optional.empty()) : page(found, keys, keys.get(end - 1));
    }

    /** A page whose search ended with that order; it is the last of all where no key comes after it. */
    private static Page page(List<Order> found, List<PlacedKey> keys, PlacedKey last) {
        return new Page(found, last.equals(keys.getLast()) ? Optional.empty() : Optional.of(MemberCursor.after(last)));
    }

    /** The number follows from the key: no order is read. */
    Optional<OrderId> ofGuest(String email, String number) {
        return newest(OrderKey.guest(email), PlacedSpan.EVER, Optional.empty(), LATEST).stream()
                .map(PlacedKey::id)
                .filter(id -> id.number().equals(number))
                .findFirst();
    }

    private List<PlacedKey> newest(String shopper, PlacedSpan span, Optional<PlacedKey> start, int limit) {
        return client
                .query(query -> query.tableName(settings.ordersTable())
                        .indexName("byMember")
                        .keyConditionExpression(OF_MEMBER)
                        // MEMBER is one of DynamoDB's reserved words.
                        .expressionAttributeNames(Map.of("#member", "member"))
                        .expressionAttributeValues(span.values(shopper))
                        .scanIndexForward(false)
                        .exclusiveStartKey(start.map(key -> key.in(shopper)).orElse(null))
                        .limit(limit))
                .items()
                .stream()
                .map(PlacedKey::of)
                .toList();
    }

    private Map<OrderId, Order> read(List<PlacedKey> places) {
        var keys = places.stream().map(place -> OrderKey.of(place.id())).toList();
        var found = new HashMap<OrderId, Order>();
        for (var item : reads.read(settings.ordersTable(), keys)) {
            OrderImages.read(item).ifPresent(order -> found.put(order.id(), order));
        }
        return found;
    }

    private static OrderId id(Map<String, AttributeValue> keys) {
        return OrderKey.id(Objects.requireNonNull(keys.get("pk")).s());
    }
}
