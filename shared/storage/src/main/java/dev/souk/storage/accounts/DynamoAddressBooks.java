package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.AddressBooks;
import dev.souk.identity.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** An item a book. Reads are consistent: a member sees what they just saved. */
final class DynamoAddressBooks implements AddressBooks {
    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoAddressBooks(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public AddressBook find(MemberId member) {
        return Optional.ofNullable(table().getItem(
                                get -> get.key(AddressBookItem.key(member)).consistentRead(true)))
                .orElseGet(() -> AddressBook.empty(member));
    }

    @Override
    public boolean save(AddressBook book) {
        try {
            table().putItem(put -> put.item(book).conditionExpression(isStill(book.version() - 1)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Expression isStill(long version) {
        return version == 0
                ? Expression.builder().expression("attribute_not_exists(pk)").build()
                : Expression.builder()
                        .expression("version = :was")
                        .expressionValues(Map.of(":was", fromN(Long.toString(version))))
                        .build();
    }

    private DynamoDbTable<AddressBook> table() {
        return client.table(table.get(), AddressBookItem.SCHEMA);
    }
}
