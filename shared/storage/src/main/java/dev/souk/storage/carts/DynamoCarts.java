package dev.souk.storage.carts;

import dev.souk.cart.Cart;
import dev.souk.cart.CartOwner;
import dev.souk.cart.Carts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Carts in DynamoDB. Reads are consistent: a shopper sees what they just did. */
final class DynamoCarts implements Carts {
    private static final Duration GUEST_KEPT = Duration.ofDays(30);
    private static final Expression NEW =
            Expression.builder().expression("attribute_not_exists(pk)").build();
    private static final String SAME_VERSION = "version = :was";

    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoCarts(DynamoDbEnhancedClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Cart find(CartOwner owner) {
        var item = table().getItem(get -> get.key(key(owner)).consistentRead(true));
        return Optional.ofNullable(item)
                .map(found -> new Cart(owner, expired(found) ? List.of() : found.lines(), found.version()))
                .orElseGet(() -> Cart.empty(owner));
    }

    /** DynamoDB drops expired items within days, not at once. */
    private boolean expired(CartItem item) {
        return item.ttl().filter(ttl -> ttl <= clock.instant().getEpochSecond()).isPresent();
    }

    @Override
    public boolean save(Cart cart) {
        var ttl = switch (cart.owner()) {
            case CartOwner.Member ignored -> Optional.<Long>empty();
            case CartOwner.Guest ignored ->
                Optional.of(clock.instant().plus(GUEST_KEPT).getEpochSecond());
        };
        var item = new CartItem(partition(cart.owner()), cart.lines(), cart.version(), ttl);
        try {
            table().putItem(put -> put.item(item).conditionExpression(seen(cart.version() - 1)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public boolean remove(Cart cart) {
        try {
            table().deleteItem(delete -> delete.key(key(cart.owner())).conditionExpression(seen(cart.version())));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Expression seen(long version) {
        return version == 0
                ? NEW
                : Expression.builder()
                        .expression(SAME_VERSION)
                        .expressionValues(Map.of(":was", AttributeValue.fromN(Long.toString(version))))
                        .build();
    }

    private static Key key(CartOwner owner) {
        return Key.builder()
                .partitionValue(partition(owner))
                .sortValue(CartItem.SORT)
                .build();
    }

    private static String partition(CartOwner owner) {
        return switch (owner) {
            case CartOwner.Member(var id) -> "MEMBER#" + id;
            case CartOwner.Guest(var token) -> "GUEST#" + token;
        };
    }

    private DynamoDbTable<CartItem> table() {
        return client.table(table.get(), CartItem.SCHEMA);
    }
}
