package dev.souk.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class CapacityTest {
    @Test
    void asksWhatARequestConsumes() {
        assertThat(Capacity.asked(GetItemRequest.builder().tableName("t").build()))
                .isInstanceOfSatisfying(
                        GetItemRequest.class,
                        request ->
                                assertThat(request.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.TOTAL));
    }

    @Test
    void addsUpTablesOfABatch() {
        var response = BatchGetItemResponse.builder()
                .consumedCapacity(consumed("catalog", 1.5), consumed("carts", 0.5))
                .build();

        assertThat(Capacity.of(BatchGetItemRequest.builder().build(), response, true))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("catalog", new Receipt.Units(1.5, 0), "carts", new Receipt.Units(0.5, 0)));
    }

    @Test
    void takesWritesAsReportedWithTheirIndexes() {
        var response = PutItemResponse.builder()
                .consumedCapacity(consumed("orders", 3))
                .build();

        assertThat(Capacity.of(PutItemRequest.builder().build(), response, true))
                .containsExactly(Map.entry("orders", new Receipt.Units(0, 3)));
    }

    @Test
    void believesWhatAwsSaysOfATransactionAndCorrectsAnEmulator() {
        assertThat(Capacity.of(transaction(), transacted(6), true)).containsEntry("stock", new Receipt.Units(0, 6));
        assertThat(Capacity.of(transaction(), transacted(6), false)).containsEntry("stock", new Receipt.Units(0, 4));
    }

    @Test
    void chargesARefusedWriteByTheItemThatStoodInItsWay() {
        var request = PutItemRequest.builder().tableName("orders").build();
        var small = ConditionalCheckFailedException.builder().build();
        var large = ConditionalCheckFailedException.builder()
                .item(Map.of("v", fromS("x".repeat(2000))))
                .build();

        assertThat(Capacity.ofFailure(request, small)).containsEntry("orders", new Receipt.Units(0, 1));
        assertThat(Capacity.ofFailure(request, large)).containsEntry("orders", new Receipt.Units(0, 2));
    }

    @Test
    void chargesACancelledTransactionAndNothingElseThatFails() {
        assertThat(Capacity.ofFailure(
                        transaction(), TransactionCanceledException.builder().build()))
                .containsEntry("stock", new Receipt.Units(0, 4));
        assertThat(Capacity.ofFailure(transaction(), new IllegalStateException()))
                .isEmpty();
    }

    private static TransactWriteItemsRequest transaction() {
        return TransactWriteItemsRequest.builder()
                .transactItems(
                        TransactWriteItem.builder()
                                .update(update -> update.tableName("stock").key(Map.of()))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(
                                        check -> check.tableName("stock").key(Map.of()))
                                .build())
                .build();
    }

    private static TransactWriteItemsResponse transacted(double units) {
        return TransactWriteItemsResponse.builder()
                .consumedCapacity(consumed("stock", units))
                .build();
    }

    private static ConsumedCapacity consumed(String table, double units) {
        return ConsumedCapacity.builder().tableName(table).capacityUnits(units).build();
    }
}
