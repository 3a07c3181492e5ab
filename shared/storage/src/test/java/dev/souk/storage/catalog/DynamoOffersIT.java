package dev.souk.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Products;
import dev.souk.platform.receipts.Receipt;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.catalog.OffersContract;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
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

    @Test
    void takesHalfAReadUnitForEachOfAFewProducts() {
        assertThat(reading(3)).isEqualTo(new Receipt.Units(1.5, 0));
    }

    @Test
    void takesAUnitForEachOfManyButOneCallForAll() {
        assertThat(reading(5)).isEqualTo(new Receipt.Units(5, 0));
    }

    private Receipt.Units reading(int products) {
        var wanted = new ArrayList<VariantRef>();
        for (var i = 0; i < products; i++) {
            products().save(SampleProducts.arrival(SampleProducts.plain("spoon-" + i, 300), 7));
            wanted.add(new VariantRef("spoon-" + i, "one"));
        }
        var units = UnitsTaken.by(() -> assertThat(offers().find(wanted)).containsOnlyKeys(wanted));
        return units.getOrDefault(Tables.CATALOG, new Receipt.Units(0, 0));
    }
}
