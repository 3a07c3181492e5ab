package dev.souk.storage.orders;

import static java.util.stream.Collectors.joining;

import dev.souk.catalog.StockMovement.Kind;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderState.Pending;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.VariantRef;
import dev.souk.storage.stock.StockCauses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The writes of orders and of the stock that they take, each with the condition under which it is right. */
final class OrderRequests {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "v = :was";
    private static final String STILL_OVERDUE = "v = :was AND s = :pending AND expiresAt <= :now";
    private static final String ENOUGH = "available >= :q";
    private static final String TAKE = "SET available = available - :q, why = :why";
    private static final String THERE = "attribute_exists(pk)";
    private static final String GIVE_BACK = "SET available = available + :q, why = :why";

    /** One of DynamoDB's reserved words. */
    private static final String MEMBER = "member";

    private final String orders;
    private final String catalog;

    /** What a change writes. */
    private record Change(List<String> names, String rest) {
        static final Change KEEP_PENDING = new Change(List.of("v", "p", "t"), "");
        static final Change LEAVE_PENDING = new Change(List.of("v", "s", "p", "t", "l"), " REMOVE pending");
        static final Change RELEASE = new Change(List.of("v", "s", "t", "l"), " REMOVE pending");
        static final Change EXPIRE = new Change(List.of("v", "s", "t"), " REMOVE pending");

        /** With what most orders have nothing of, and what is absent stays so. */
        Change of(Order next) {
            var all = new ArrayList<>(names);
            if (next.timeline().getLast().event() == OrderEvent.CLAIMED) {
                all.addAll(List.of(MEMBER, "g"));
            }
            if (!next.refunds().isEmpty()) {
                all.add("f");
            }
            if (!next.returnRequests().isEmpty()) {
                all.add("b");
            }
            return new Change(all, rest);
        }

        String expression() {
            return names.stream().map(name -> alias(name) + " = :" + name).collect(joining(", ", "SET ", rest));
        }

        private static String alias(String name) {
            return name.equals(MEMBER) ? "#member" : name;
        }

        /** Null where none is needed: DynamoDB refuses names that are not used. */
        @Nullable
        Map<String, String> aliases() {
            return names.contains(MEMBER) ? Map.of("#member", MEMBER) : null;
        }
    }

    OrderRequests(String orders, String catalog) {
        this.orders = orders;
        this.catalog = catalog;
    }

    TransactWriteItem put(Order order) {
        var item = OrderItem.SCHEMA.itemToMap(OrderWriting.item(order), true);
        return TransactWriteItem.builder()
                .put(put -> put.tableName(orders)
                        .item(item)
                        .conditionExpression(NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    TransactWriteItem take(Order order, PricedLine line) {
        var cause = StockCauses.order(Kind.SALE, order.id().value(), order.version());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(catalog)
                        .key(OrderKey.stock(line.variant()))
                        .conditionExpression(ENOUGH)
                        .updateExpression(TAKE)
                        .expressionAttributeValues(Map.of(":q", OrderKey.number(line.quantity()), ":why", cause))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** @param next the order as it is once it has given them back */
    TransactWriteItem giveBack(Order next, VariantRef variant, int pieces) {
        var cause = StockCauses.order(kind(next), next.id().value(), next.version());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(catalog)
                        .key(OrderKey.stock(variant))
                        .conditionExpression(THERE)
                        .updateExpression(GIVE_BACK)
                        .expressionAttributeValues(Map.of(":q", OrderKey.number(pieces), ":why", cause)))
                .build();
    }

    private static Kind kind(Order next) {
        return switch (next.timeline().getLast().event()) {
            case EXPIRED -> Kind.EXPIRY;
            case RETURN_RECEIVED -> Kind.RETURN;
            default -> Kind.CANCELLATION;
        };
    }

    UpdateItemRequest advance(Order next) {
        var change = next.state() instanceof Pending ? Change.KEEP_PENDING.of(next) : Change.LEAVE_PENDING.of(next);
        return UpdateItemRequest.builder()
                .tableName(orders)
                .key(OrderKey.of(next.id()))
                .conditionExpression(SAME_VERSION)
                .updateExpression(change.expression())
                .expressionAttributeNames(change.aliases())
                .expressionAttributeValues(values(next, change))
                .build();
    }

    TransactWriteItem release(Order next) {
        var change = Change.RELEASE.of(next);
        return TransactWriteItem.builder()
                .update(update -> update.tableName(orders)
                        .key(OrderKey.of(next.id()))
                        .conditionExpression(SAME_VERSION)
                        .updateExpression(change.expression())
                        .expressionAttributeValues(values(next, change)))
                .build();
    }

    TransactWriteItem expire(Order expired) {
        var values = values(expired, Change.EXPIRE);
        values.put(":pending", OrderKey.text(OrderItem.PENDING));
        values.put(
                ":now", OrderKey.text(OrderKey.time(expired.timeline().getLast().at())));
        return TransactWriteItem.builder()
                .update(update -> update.tableName(orders)
                        .key(OrderKey.of(expired.id()))
                        .conditionExpression(STILL_OVERDUE)
                        .updateExpression(Change.EXPIRE.expression())
                        .expressionAttributeValues(values))
                .build();
    }

    /** The new values of the attributes that change, under the names of their placeholders, and the version before as {@code :was}. */
    private static Map<String, AttributeValue> values(Order next, Change change) {
        var item = OrderItem.SCHEMA.itemToMap(OrderWriting.item(next), false);
        var values = new HashMap<String, AttributeValue>();
        for (var name : change.names()) {
            values.put(":" + name, Objects.requireNonNull(item.get(name)));
        }
        values.put(":was", OrderKey.number(next.version() - 1));
        return values;
    }
}
