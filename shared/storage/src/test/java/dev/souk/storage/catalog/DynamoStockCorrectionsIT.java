package dev.souk.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.StockCorrection;
import dev.souk.catalog.StockCorrections;
import dev.souk.catalog.VariantId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.catalog.StockCorrectionsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoStockCorrectionsIT extends StockCorrectionsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected StockCorrections corrections() {
        return CatalogStorage.corrections(
                DYNAMO.client(), DYNAMO.settings()::catalogTable, new CountingIds(), pause -> {});
    }

    @Override
    protected Products products() {
        return CatalogStorage.products(DYNAMO.client(), DYNAMO.settings()::catalogTable);
    }

    @Test
    void takesWhatTheStorageTablesSay() {
        products().save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 10));
        var variant = SampleProducts.plain("spoon", 300).content().variants().getFirst();
        var longest = new StockCorrection(
                "0".repeat(32),
                new ProductId("spoon"),
                new VariantId(variant.id().value()),
                -1,
                CorrectionReason.DAMAGED,
                "ö".repeat(140),
                SampleProducts.POTTER);
        assertThat(UnitsTaken.by(() -> corrections().write(longest, true)))
                .containsEntry(Tables.CATALOG, new Receipt.Units(0, 4));
    }
}
