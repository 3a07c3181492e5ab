package dev.souk.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.collections.HomeCollections;
import dev.souk.collections.ProductCollection;
import dev.souk.collections.ProductCollection.Contents;
import dev.souk.collections.SavedCollections;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.collections.SavedCollectionsContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSavedCollectionsIT extends SavedCollectionsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected SavedCollections saved() {
        return CatalogStorage.collections(DYNAMO.enhanced(), DYNAMO.settings()::catalogTable);
    }

    @Test
    void readsSevenRowsOfTwentyFourProductsInOneUnit() {
        var chosen = IntStream.range(0, ProductCollection.MOST_CHOSEN)
                .mapToObj(place -> new ProductId("a-product-of-ours-" + place))
                .toList();
        var row = new ProductCollection("A row", Optional.of("Of things."), new Contents.Chosen(chosen));
        saved().save(HomeCollections.unsaved().changedTo(List.of(row, row, row, row, row, row, row)));

        var units = UnitsTaken.by(() -> assertThat(saved().read().collections()).hasSize(7));
        assertThat(units.get(Tables.CATALOG)).isEqualTo(new Receipt.Units(1, 0));
    }
}
