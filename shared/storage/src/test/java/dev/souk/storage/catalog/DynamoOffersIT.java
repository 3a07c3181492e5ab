package dev.souk.storage.catalog;

import dev.souk.catalog.Products;
import dev.souk.pricing.Offers;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.catalog.OffersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoOffersIT extends OffersContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Products products() {
        return CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    @Override
    protected Offers offers() {
        return CatalogStorage.offers(DYNAMO.client(), DYNAMO.settings()::catalogTable, wait -> {
            throw new AssertionError("DynamoDB Local answers all keys at once");
        });
    }
}
