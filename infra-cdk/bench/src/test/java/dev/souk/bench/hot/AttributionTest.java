package dev.souk.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.testkit.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Requests of which it is known what they take. */
class AttributionTest {
    private static final Indexes INDEXES = new Indexes(Tables.definitions());
    private static final PartitionKey ORDER = new PartitionKey(Place.of(Tables.ORDERS), "ORDER#1");
    private static final PartitionKey WAITING = in("byDeadline", "P");
    private static final PartitionKey SHOPPER = in("byMember", "GUEST#1");

    private static PartitionKey in(String index, String value) {
        return new PartitionKey(new Place(Tables.ORDERS, index), value);
    }

    private static Map<String, AttributeValue> order(int bytes, String... more) {
        var item =
                new HashMap<>(Map.of("pk", fromS("ORDER#1"), "sk", fromS("ORDER"), "text", fromS("x".repeat(bytes))));
        for (int i = 0; i < more.length; i += 2) {
            item.put(more[i], fromS(more[i + 1]));
        }
        return item;
    }

    private static Map<String, AttributeValue> pending() {
        return order(1_500, "member", "GUEST#1", "placedAt", "1", "pending", "P", "expiresAt", "2");
    }

    private static ItemWrite write(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return ItemWrite.of(INDEXES, Tables.ORDERS, before, after);
    }

    @Test
    void aNewItemIsWrittenToEachIndexThatItHasTheKeysOf() {
        var write = write(Map.of(), pending());
        assertThat(write).isEqualTo(new ItemWrite(ORDER, 2, Map.of(SHOPPER, 1.0, WAITING, 1.0)));
        assertThat(write(Map.of(), order(10, "member", "GUEST#1")).entries()).isEmpty();
    }

    @Test
    void anEntryThatGoesIsAWriteAndOneThatStaysIsNone() {
        var paid = new HashMap<>(pending());
        paid.remove("pending");
        paid.put("text", fromS("y"));
        // The larger of both sizes counts.
        assertThat(write(pending(), paid)).isEqualTo(new ItemWrite(ORDER, 2, Map.of(WAITING, 1.0)));
    }

    @Test
    void anEntryThatMovesIsAWriteOfBothKeys() {
        var moved = new HashMap<>(pending());
        moved.put("member", fromS("MEMBER#1"));
        assertThat(write(pending(), moved).entries()).isEqualTo(Map.of(SHOPPER, 1.0, in("byMember", "MEMBER#1"), 1.0));
        var later = new HashMap<>(pending());
        later.put("placedAt", fromS("3"));
        assertThat(write(pending(), later).entries()).isEqualTo(Map.of(SHOPPER, 2.0));
    }

    @Test
    void whatAnIndexShowsIsWrittenThereAndNothingElse() {
        var before =
                Map.of("pk", fromS("PRODUCT#1"), "sk", fromS("PRODUCT"), "sellerId", fromS("s"), "newest", fromS("1"));
        var after = new HashMap<>(before);
        after.put("title", fromS("A mug"));
        var key = new PartitionKey(new Place(Tables.CATALOG, "bySeller"), "s");
        assertThat(INDEXES.entries(Tables.CATALOG, before, after)).isEqualTo(Map.of(key, 1.0));
        var described = new HashMap<>(before);
        described.put("description", fromS("Thrown by hand"));
        assertThat(INDEXES.entries(Tables.CATALOG, before, described)).isEmpty();
    }

    @Test
    void theSumIsWhatTheEngineReports() {
        var placed = write(Map.of(), pending());
        var plain = write(Map.of(), order(10));
        assertThat(Reported.ofPlain(List.of(placed, plain)))
                .isEqualTo(Map.of(ORDER.place(), 3.0, SHOPPER.place(), 1.0, WAITING.place(), 1.0));
        // Seen of DynamoDB Local: two of a kind once, everything four times.
        assertThat(Reported.ofTransaction(List.of(placed, plain, plain)))
                .isEqualTo(Map.of(ORDER.place(), 12.0, SHOPPER.place(), 4.0, WAITING.place(), 4.0));
        assertThat(Reported.said(List.of(ConsumedCapacity.builder()
                        .tableName(Tables.ORDERS)
                        .capacityUnits(4.0)
                        .table(capacity(2))
                        .globalSecondaryIndexes(Map.of("byMember", capacity(1), "byDeadline", capacity(1)))
                        .build())))
                .isEqualTo(Reported.ofPlain(List.of(placed)));
    }

    private static Capacity capacity(double units) {
        return Capacity.builder().capacityUnits(units).build();
    }

    @Test
    void aQueryIsAboutThePartitionThatItsConditionNames() {
        var query = QueryRequest.builder()
                .tableName(Tables.ORDERS)
                .indexName("byMember")
                .keyConditionExpression("#member = :list AND placedAt > :from")
                .expressionAttributeValues(Map.of(":list", fromS("GUEST#1"), ":from", fromS("1")))
                .build();
        var nothing = QueryResponse.builder()
                .consumedCapacity(ConsumedCapacity.builder().capacityUnits(0.0).build())
                .build();
        assertThat(Reads.of(query, nothing)).isEqualTo(Map.of(SHOPPER, 0.5));
    }

    @Test
    void eachItemOfABatchIsReadByItself() {
        var there = Map.of("pk", fromS("ORDER#1"), "sk", fromS("ORDER"));
        var missing = Map.of("pk", fromS("ORDER#2"), "sk", fromS("ORDER"));
        var request = BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        Tables.ORDERS,
                        KeysAndAttributes.builder()
                                .keys(List.of(there, missing))
                                .consistentRead(true)
                                .build()))
                .build();
        var response = BatchGetItemResponse.builder()
                .responses(Map.of(Tables.ORDERS, List.of(order(5_000))))
                .build();
        assertThat(Reads.of(request, response))
                .isEqualTo(Map.of(ORDER, 2.0, new PartitionKey(Place.of(Tables.ORDERS), "ORDER#2"), 1.0));
        assertThat(Reads.reported(request, response)).isEqualTo(Map.of(ORDER.place(), 2.0));
    }
}
