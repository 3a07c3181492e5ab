package dev.souk.bench.hot;

import dev.souk.bench.harness.Engine;
import dev.souk.catalog.StockMovement;
import dev.souk.storage.catalog.CatalogHistory;
import dev.souk.storage.history.DynamoStockLedger;
import dev.souk.testkit.Tables;
import dev.souk.testkit.TestSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Keeps the history of stock out of the stream of the catalogue, as {@code KeepHistory} does, a movement at a time. */
final class StockHistory {
    private final Engine engine;
    private final DynamoStockLedger ledger;
    private Optional<String> last = Optional.empty();

    /** @param client writes the history; the tables are there */
    StockHistory(Engine engine, DynamoDbClient client) {
        this.engine = engine;
        this.ledger = new DynamoStockLedger(client, TestSettings.defaults());
    }

    /** Keeps what moved since it was last asked, each movement for the sake of its product. */
    void keep(Function<String, Tally> tallies) {
        for (var changes = take(); !changes.isEmpty(); changes = take()) {
            for (var change : changes) {
                movement(change)
                        .ifPresent(movement -> tallies.apply(movement.product().value())
                                .during(() -> {
                                    ledger.note(List.of(movement));
                                    return movement;
                                }));
            }
        }
    }

    private static Optional<StockMovement> movement(StreamRecord change) {
        return CatalogHistory.stock(
                change.keys(),
                change.sequenceNumber(),
                change.approximateCreationDateTime(),
                image(change.oldImage()),
                image(change.newImage()));
    }

    private static Optional<Map<String, AttributeValue>> image(Map<String, AttributeValue> image) {
        return Optional.of(image).filter(there -> !there.isEmpty());
    }

    private List<StreamRecord> take() {
        var arn = engine.client()
                .describeTable(describe -> describe.tableName(Tables.CATALOG))
                .table()
                .latestStreamArn();
        var shard = engine.streams()
                .describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        var iterator = engine.streams()
                .getShardIterator(get -> get.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(
                                last.isPresent()
                                        ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                                        : ShardIteratorType.TRIM_HORIZON)
                        .sequenceNumber(last.orElse(null)))
                .shardIterator();
        var changes = new ArrayList<StreamRecord>();
        engine.streams()
                .getRecords(get -> get.shardIterator(iterator))
                .records()
                .forEach(change -> changes.add(change.dynamodb()));
        if (!changes.isEmpty()) {
            last = Optional.of(changes.getLast().sequenceNumber());
        }
        return changes;
    }
}
