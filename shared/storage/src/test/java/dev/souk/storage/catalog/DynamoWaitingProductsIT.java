package dev.souk.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.WaitingProducts;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.catalog.WaitingProductsContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoWaitingProductsIT extends WaitingProductsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Products products() {
        return CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    @Override
    protected WaitingProducts waiting() {
        return CatalogStorage.waiting(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    /** The clock asks nine thousand times a month, mostly for nothing. */
    @Test
    void asksForHalfAUnitWhereNothingIsDue() {
        assertThat(UnitsTaken.by(() -> waiting().due(FixedClock.START, 50))).containsValue(new Receipt.Units(0.5, 0));
    }

    @Test
    void readsTheQueueForHalfAUnitAndHalfAProduct() {
        for (var id : new String[] {"one", "two", "three"}) {
            products()
                    .save(SampleProducts.arrival(
                            SampleProducts.in(PublicationState.IN_REVIEW, SampleProducts.plain(id, 100)), 1));
        }
        assertThat(UnitsTaken.by(() -> waiting().inReview(24, Optional.empty())))
                .containsValue(new Receipt.Units(2, 0));
    }
}
