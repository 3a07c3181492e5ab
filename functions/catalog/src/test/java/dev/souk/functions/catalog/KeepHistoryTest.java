package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.StockMovement;
import dev.souk.catalog.VariantId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.ProductHistoryInMemory;
import dev.souk.testkit.catalog.StockLedgerInMemory;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of real images is shown where they are written, by CatalogHistoryIT. */
class KeepHistoryTest {
    private final ProductHistoryInMemory history = new ProductHistoryInMemory();
    private final StockLedgerInMemory ledger = new StockLedgerInMemory();

    private static Map<String, AttributeValue> stock(int available) {
        return Map.of("available", new AttributeValue().withN(Integer.toString(available)));
    }

    private static DynamodbStreamRecord change(
            String sort, int number, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var change = new StreamRecord();
        change.setKeys(
                Map.of("pk", new AttributeValue().withS("PRODUCT#spoon"), "sk", new AttributeValue().withS(sort)));
        change.setSequenceNumber(Integer.toString(number));
        change.setApproximateCreationDateTime(Date.from(FixedClock.START));
        change.setOldImage(before);
        change.setNewImage(after);
        var item = new DynamodbStreamRecord();
        item.setEventName(before.isEmpty() ? "INSERT" : "MODIFY");
        item.setDynamodb(change);
        return item;
    }

    private int failures(DynamodbStreamRecord... changes) {
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        return new KeepHistory(new TestPlatform(new FixedClock()).workerFrame(), history, ledger)
                .handleRequest(event, new TestContext("KeepHistory", "call-1"))
                .getBatchItemFailures()
                .size();
    }

    private List<StockMovement> movements() {
        return ledger.of(new ProductId("spoon"), new VariantId("one"), 24, Optional.empty())
                .orElseThrow()
                .movements();
    }

    @Test
    void notesEachMovementOnceInItsPlaceHoweverItIsTold() {
        var all = new DynamodbStreamRecord[] {
            change("STOCK#one", 10, stock(2), stock(5)),
            change("STOCK#one", 9, Map.of(), stock(2)),
            change("STOCK#one", 100, stock(5), stock(4)),
            change("STOCK#one", 101, stock(4), stock(4))
        };
        assertThat(failures(all)).isZero();
        assertThat(failures(all)).isZero();
        assertThat(movements()).extracting(StockMovement::by).containsExactly(-1L, 3L, 2L);
        assertThat(movements()).extracting(StockMovement::balance).containsExactly(4L, 5L, 2L);
    }

    @Test
    void letsWhatItCannotReadBeDeliveredAgain() {
        var noProduct = Map.of("version", new AttributeValue().withN("1"));
        assertThat(failures(change("PRODUCT", 1, Map.of(), noProduct))).isEqualTo(1);
        assertThat(history.of(new ProductId("spoon"), 24, Optional.empty())
                        .orElseThrow()
                        .changes())
                .isEmpty();
    }
}
