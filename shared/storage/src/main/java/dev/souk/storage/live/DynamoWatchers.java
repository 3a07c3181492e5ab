package dev.souk.storage.live;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.orders.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Three small items a connection: its ticket, which is thereby used; its place below the order, where it is found; and the
 * order by the connection, since its end is told by that alone. Below the order stands nothing else, so that an order that
 * nobody watches is asked for by the smallest read there is.
 */
final class DynamoWatchers implements Watchers {
    private static final String ALONE = "-";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoWatchers(DynamoDbClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Admission admit(LiveTicket ticket, String connection) {
        var others = watching(ticket.order(), true).stream()
                .filter(other -> !other.connection().equals(connection))
                .count();
        if (others >= MOST) {
            return Admission.TOO_MANY;
        }
        if (!use(ticket, connection)) {
            return Admission.TICKET_USED;
        }
        var end = clock.instant().plus(LONGEST);
        put(place(ticket.order(), connection), Map.of(), end);
        put(byConnection(connection), Map.of("order", fromS(ticket.order().value())), end);
        return Admission.ADMITTED;
    }

    @Override
    public List<Watcher> of(OrderId order) {
        return watching(order, false);
    }

    @Override
    public void leave(String connection) {
        var was = client.deleteItem(delete -> delete.tableName(table.get())
                        .key(byConnection(connection))
                        .returnValues(ReturnValue.ALL_OLD))
                .attributes();
        Optional.ofNullable(was.get("order"))
                .map(AttributeValue::s)
                .ifPresent(order -> client.deleteItem(
                        delete -> delete.tableName(table.get()).key(place(new OrderId(order), connection))));
    }

    /** Whether the ticket is this connection's now; a put whose reply was lost, and that was sent again, is too. */
    private boolean use(LiveTicket ticket, String connection) {
        var item = new HashMap<>(key("TICKET#" + ticket.id(), ALONE));
        item.put("connection", fromS(connection));
        item.put("ttl", seconds(ticket.expiresAt()));
        try {
            client.putItem(put -> put.tableName(table.get())
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException used) {
            return fromS(connection).equals(used.item().get("connection"));
        }
    }

    private List<Watcher> watching(OrderId order, boolean consistent) {
        var now = clock.instant();
        return client
                .query(query -> query.tableName(table.get())
                        .consistentRead(consistent)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", fromS(partition(order)))))
                .items()
                .stream()
                .map(DynamoWatchers::watcher)
                // What has expired is deleted days later.
                .filter(watcher -> now.isBefore(watcher.since().plus(LONGEST)))
                .toList();
    }

    private static Watcher watcher(Map<String, AttributeValue> item) {
        var end = Instant.ofEpochSecond(Long.parseLong(attribute(item, "ttl").n()));
        return new Watcher(attribute(item, "sk").s(), end.minus(LONGEST));
    }

    private void put(Map<String, AttributeValue> key, Map<String, AttributeValue> more, Instant end) {
        var item = new HashMap<>(key);
        item.putAll(more);
        item.put("ttl", seconds(end));
        client.putItem(put -> put.tableName(table.get()).item(item));
    }

    private static Map<String, AttributeValue> place(OrderId order, String connection) {
        return key(partition(order), connection);
    }

    private static Map<String, AttributeValue> byConnection(String connection) {
        return key("CONNECTION#" + connection, ALONE);
    }

    private static String partition(OrderId order) {
        return "WATCHED#" + order.value();
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", fromS(partition), "sk", fromS(sort));
    }

    private static AttributeValue seconds(Instant time) {
        return fromN(Long.toString(time.getEpochSecond()));
    }

    /** An attribute that every item below an order has. */
    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException("A watching connection has no " + name));
    }
}
