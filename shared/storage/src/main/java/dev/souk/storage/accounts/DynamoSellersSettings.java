package dev.souk.storage.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerSettings;
import dev.souk.sellers.SellersSettings;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** An item for all settings of a seller. Reads are consistent: their version is what the next save names. */
final class DynamoSellersSettings implements SellersSettings {
    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoSellersSettings(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public SellerSettings of(SellerId seller) {
        return Optional.ofNullable(table().getItem(
                                get -> get.key(SellerSettingsItem.key(seller)).consistentRead(true)))
                .orElseGet(() -> SellerSettings.none(seller));
    }

    @Override
    public boolean save(SellerSettings settings) {
        try {
            table().putItem(put -> put.item(settings).conditionExpression(Versioned.isStill(settings.version() - 1)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private DynamoDbTable<SellerSettings> table() {
        return client.table(table.get(), SellerSettingsItem.SCHEMA);
    }
}
