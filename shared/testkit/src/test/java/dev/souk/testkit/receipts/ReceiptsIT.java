package dev.souk.testkit.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.platform.json.SoukJson;
import dev.souk.platform.receipts.Metering;
import dev.souk.platform.receipts.PriceBook;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Units as AWS charges them, counted from real calls of an engine. */
class ReceiptsIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final Metering metering =
            new Metering(new PriceBook(), new FixedClock(), SoukJson.create(), _ -> {}, List.of());

    @Test
    void countsAConsistentReadOfFourKilobytesAsOneUnitAndAnyOtherAsHalf() {
        put(Tables.CARTS, "a", 3000);

        assertThat(units(() -> get(true))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(1, 0)));
        assertThat(units(() -> get(false))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0.5, 0)));
    }

    @Test
    void countsAReadOfNothingAsOfTheSmallest() {
        assertThat(units(() -> get(false))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0.5, 0)));
    }

    @Test
    void countsAQueryThatFindsNothingAsTheSmallest() {
        assertThat(units(() -> query(true))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(1, 0)));
        assertThat(units(() -> query(false))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0.5, 0)));
        put(Tables.CARTS, "a", 500);
        assertThat(units(() -> query(false))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0.5, 0)));
    }

    @Test
    void countsAWriteByStartedKilobytes() {
        assertThat(units(() -> put(Tables.CARTS, "a", 500))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0, 1)));
        assertThat(units(() -> put(Tables.CARTS, "b", 1500))).isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0, 2)));
    }

    @Test
    void countsWhatIndexesTakeOnTop() {
        var order =
                Map.of("pk", fromS("ORDER#1"), "sk", fromS("ORDER"), "member", fromS("m"), "placedAt", fromS("2026"));

        assertThat(units(() ->
                        DYNAMO.client().putItem(p -> p.tableName(Tables.ORDERS).item(order))))
                .isEqualTo(Map.of(Tables.ORDERS, new Receipt.Units(0, 2)));
    }

    @Test
    void countsATransactionTwiceForEachItem() {
        assertThat(units(() -> transact(update("a"), update("b"), update("c"))))
                .isEqualTo(Map.of(Tables.CATALOG, new Receipt.Units(0, 6)));
    }

    @Test
    void countsAnItemOfATransactionByItsSize() {
        var large = TransactWriteItem.builder()
                .put(put -> put.tableName(Tables.CARTS).item(item("a", 1500)))
                .build();

        assertThat(units(() -> transact(large, update("b"))))
                .isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0, 4), Tables.CATALOG, new Receipt.Units(0, 2)));
    }

    @Test
    void countsIndexEntriesOfATransactionOnce() {
        var order =
                Map.of("pk", fromS("ORDER#1"), "sk", fromS("ORDER"), "member", fromS("m"), "placedAt", fromS("2026"));
        var placing = TransactWriteItem.builder()
                .put(put -> put.tableName(Tables.ORDERS).item(order))
                .build();

        assertThat(units(() -> transact(placing, update("a"), update("b"), update("c"))))
                .isEqualTo(Map.of(Tables.ORDERS, new Receipt.Units(0, 3), Tables.CATALOG, new Receipt.Units(0, 6)));
    }

    @Test
    void countsARefusedWrite() {
        put(Tables.CARTS, "a", 500);

        assertThat(units(() -> assertThatThrownBy(() -> putIfAbsent(item("a", 500)))
                        .isInstanceOf(ConditionalCheckFailedException.class)))
                .isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(0, 1)));
    }

    @Test
    void addsUpABatch() {
        put(Tables.CARTS, "a", 500);
        put(Tables.CARTS, "b", 500);
        var keys = KeysAndAttributes.builder()
                .keys(List.of(key("a"), key("b")))
                .consistentRead(true)
                .build();

        assertThat(units(() -> DYNAMO.client().batchGetItem(b -> b.requestItems(Map.of(Tables.CARTS, keys)))))
                .isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(2, 0)));
    }

    /** As AWS charges it: a key under which nothing is found is asked for all the same. */
    @Test
    void countsKeysOfABatchUnderWhichNothingIsFound() {
        put(Tables.CARTS, "a", 5_000);
        var keys = KeysAndAttributes.builder().keys(List.of(key("a"), key("b"))).build();

        assertThat(units(() -> DYNAMO.client().batchGetItem(b -> b.requestItems(Map.of(Tables.CARTS, keys)))))
                .isEqualTo(Map.of(Tables.CARTS, new Receipt.Units(1.5, 0)));
    }

    private Map<String, Receipt.Units> units(Runnable work) {
        return metering.measure(new Metering.Occasion("F", "id", 256, false, 0), () -> {
                    work.run();
                    return "";
                })
                .receipt()
                .tables();
    }

    private static void get(boolean consistent) {
        DYNAMO.client().getItem(get -> get.tableName(Tables.CARTS).key(key("a")).consistentRead(consistent));
    }

    private static void query(boolean consistent) {
        DYNAMO.client()
                .query(query -> query.tableName(Tables.CARTS)
                        .consistentRead(consistent)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", fromS("a"))));
    }

    private static void put(String table, String pk, int bytes) {
        DYNAMO.client().putItem(put -> put.tableName(table).item(item(pk, bytes)));
    }

    private static void putIfAbsent(Map<String, AttributeValue> item) {
        DYNAMO.client()
                .putItem(put -> put.tableName(Tables.CARTS).item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    private static void transact(TransactWriteItem... items) {
        DYNAMO.client().transactWriteItems(transaction -> transaction.transactItems(items));
    }

    private static TransactWriteItem update(String pk) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(Tables.CATALOG)
                        .key(key(pk))
                        .updateExpression("ADD stock :one")
                        .expressionAttributeValues(Map.of(":one", fromN("1"))))
                .build();
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", fromS(pk), "sk", fromS("-"));
    }

    private static Map<String, AttributeValue> item(String pk, int bytes) {
        return Map.of("pk", fromS(pk), "sk", fromS("-"), "v", fromS("x".repeat(bytes)));
    }
}
