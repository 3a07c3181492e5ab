package dev.souk.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Products;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.catalog.SellersShelvesContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSellersShelvesIT extends SellersShelvesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Products products() {
        return CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    @Override
    protected SellersShelves shelves() {
        return CatalogStorage.shelves(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    /** The index for the names, and half a unit for each of five products with its stock. */
    @Test
    void takesHalfAUnitAProductAndOneForTheirNames() {
        assertThat(UnitsTaken.by(
                        () -> shelves().of(SampleProducts.POTTERY.id(), ShelfFilter.ALL, 24, Optional.empty())))
                .containsOnlyKeys(Tables.CATALOG)
                .containsValue(new Receipt.Units(3, 0));
    }
}
