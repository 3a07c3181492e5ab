package dev.souk.bench.harness;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Follows the stream of a table of DynamoDB Local, which has one shard as long as nobody waits for hours. */
public final class TableStream {
    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final String shard;
    private Optional<String> last = Optional.empty();

    /** Follows the table of that physical name from its first change on. */
    public TableStream(Engine engine, String table) {
        this.streams = engine.streams();
        this.arn = engine.client()
                .describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        this.shard = streams.describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
    }

    /** What came since it was last asked. Iterators are not kept: DynamoDB Local loses their place where nothing came. */
    public List<StreamRecord> take() {
        var iterator = streams.getShardIterator(get -> get.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(
                                last.isPresent()
                                        ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                                        : ShardIteratorType.TRIM_HORIZON)
                        .sequenceNumber(last.orElse(null)))
                .shardIterator();
        var changes = streams.getRecords(get -> get.shardIterator(iterator)).records().stream()
                .map(Record::dynamodb)
                .toList();
        if (!changes.isEmpty()) {
            last = Optional.of(changes.getLast().sequenceNumber());
        }
        return changes;
    }
}
