package dev.souk.storage.accounts;

import static software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional.sortBeginsWith;

import dev.souk.accounts.Wish;
import dev.souk.accounts.Wishlists;
import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** An item a wish, so that two devices of a member meet on nothing. Reads are consistent: they see what they just did. */
final class DynamoWishlists implements Wishlists {
    private static final Expression IS_NEW =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoWishlists(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Wish> of(MemberId member) {
        return table()
                .query(query -> query.queryConditional(sortBeginsWith(WishItem.keys(member)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(WishItem::wish)
                .toList();
    }

    @Override
    public void add(MemberId member, Wish wish) {
        try {
            table().putItem(put -> put.item(new WishItem(member, wish)).conditionExpression(IS_NEW));
        } catch (ConditionalCheckFailedException e) {
            // Another device was first, or this is our own put that was sent twice: either way it is on the list.
        }
    }

    @Override
    public void remove(MemberId member, ProductId product) {
        table().deleteItem(WishItem.key(member, product));
    }

    private DynamoDbTable<WishItem> table() {
        return client.table(table.get(), WishItem.SCHEMA);
    }
}
