package dev.souk.storage.accounts;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.AddressBooks;
import dev.souk.identity.MemberId;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
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
            table().putItem(put -> put.item(book).conditionExpression(Versioned.isStill(book.version() - 1)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private DynamoDbTable<AddressBook> table() {
        return client.table(table.get(), AddressBookItem.SCHEMA);
    }
}
