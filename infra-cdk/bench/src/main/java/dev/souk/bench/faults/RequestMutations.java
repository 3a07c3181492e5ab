package dev.souk.bench.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Bugs in what is asked of DynamoDB. */
final class RequestMutations {
    private static final String OR_NOT = " OR attribute_not_exists(nothing)";

    private RequestMutations() {}

    private static final class OfRequests extends Mutation {
        private final UnaryOperator<DynamoDbRequest> change;

        OfRequests(String name, Ending likely, UnaryOperator<DynamoDbRequest> change) {
            super(name, likely);
            this.change = change;
        }

        @Override
        boolean needsDynamo() {
            return true;
        }

        @Override
        DynamoDbRequest request(DynamoDbRequest request) {
            return change.apply(request);
        }
    }

    static List<Mutation> all() {
        return List.of(
                items("an order is put whether or not it is there", Ending.PAID, RequestMutations::putAnyway),
                items(
                        "stock is taken whether or not it suffices",
                        Ending.PAID,
                        item -> updatedAnyway(item, "available - :q")),
                items(
                        "an order expires whether or not it still waits",
                        Ending.UNPAID,
                        item -> updatedAnyway(item, "REMOVE pending")),
                without("stock is not taken", Ending.PAID, item -> updates(item, "available - :q")),
                without("stock does not come back", Ending.UNPAID, item -> updates(item, "available + :q")),
                without(
                        "the stock of one line does not come back",
                        Ending.UNPAID,
                        item -> updates(item, "available + :q")
                                && item.update().key().toString().contains("kettle")),
                without("a use of a coupon is not counted", Ending.PAID, item -> counts(item, "1")),
                without("a use of a coupon does not come back", Ending.UNPAID, item -> counts(item, "-1")),
                updates(
                        "a change of an order ignores its version",
                        Ending.PAID,
                        expression -> expression.startsWith("SET v")),
                updates(
                        "a mail that was sent may be claimed again",
                        Ending.PAID,
                        expression -> expression.startsWith("SET #lease")),
                ledger("an entry of the ledger is left out", Ending.PAID, state -> true, 1),
                ledger("a refund is not entered in the ledger", Ending.PAID_TOO_LATE, "R"::equals, Integer.MAX_VALUE));
    }

    private static Mutation items(String name, Ending likely, UnaryOperator<TransactWriteItem> change) {
        return new OfRequests(
                name,
                likely,
                request -> request instanceof TransactWriteItemsRequest transaction
                        ? transaction.toBuilder()
                                .transactItems(transaction.transactItems().stream()
                                        .map(change)
                                        .toList())
                                .build()
                        : request);
    }

    private static Mutation without(String name, Ending likely, Predicate<TransactWriteItem> left) {
        return new OfRequests(name, likely, request -> {
            if (!(request instanceof TransactWriteItemsRequest transaction)) {
                return request;
            }
            var items = transaction.transactItems();
            return transaction.toBuilder()
                    .transactItems(items.stream().filter(left.negate()).toList())
                    .build();
        });
    }

    private static Mutation updates(String name, Ending likely, Predicate<String> which) {
        return new OfRequests(
                name,
                likely,
                request -> request instanceof UpdateItemRequest update
                                && update.conditionExpression() != null
                                && which.test(update.updateExpression())
                        ? update.toBuilder()
                                .conditionExpression("(" + update.conditionExpression() + ")" + OR_NOT)
                                .build()
                        : request);
    }

    private static Mutation ledger(String name, Ending likely, Predicate<String> states, int entries) {
        return new OfRequests(name, likely, request -> {
            if (!(request instanceof UpdateItemRequest update)
                    || !update.expressionAttributeValues().containsKey(":l")
                    || !states.test(value(update, ":s").s())) {
                return request;
            }
            var all = value(update, ":l").l();
            var values = new HashMap<>(update.expressionAttributeValues());
            values.put(":l", AttributeValue.fromL(all.subList(0, Math.max(0, all.size() - entries))));
            return update.toBuilder().expressionAttributeValues(values).build();
        });
    }

    private static AttributeValue value(UpdateItemRequest update, String name) {
        return Objects.requireNonNull(update.expressionAttributeValues().get(name), name);
    }

    private static TransactWriteItem putAnyway(TransactWriteItem item) {
        return item.put() == null
                ? item
                : item.toBuilder()
                        .put(item.put().toBuilder()
                                .conditionExpression("attribute_not_exists(nothing)")
                                .build())
                        .build();
    }

    private static TransactWriteItem updatedAnyway(TransactWriteItem item, String expression) {
        return !updates(item, expression)
                ? item
                : item.toBuilder()
                        .update(item.update().toBuilder()
                                .conditionExpression("(" + item.update().conditionExpression() + ")" + OR_NOT)
                                .build())
                        .build();
    }

    private static boolean counts(TransactWriteItem item, String by) {
        return updates(item, "ADD taken")
                && AttributeValue.fromN(by)
                        .equals(item.update().expressionAttributeValues().get(":one"));
    }

    private static boolean updates(TransactWriteItem item, String expression) {
        return item.update() != null && item.update().updateExpression().contains(expression);
    }
}
